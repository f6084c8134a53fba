namespace Leaflets.Typesetting.Geometry;

/// <summary>One step of a <see cref="VectorPath"/>. The set is closed.</summary>
public abstract record PathSegment
{
    private protected PathSegment()
    {
    }
}

/// <summary>Begins a subpath.</summary>
public sealed record MoveTo(Point Point) : PathSegment;

/// <summary>A straight line from the current point.</summary>
public sealed record LineTo(Point Point) : PathSegment;

/// <summary>A cubic Bézier curve from the current point.</summary>
public sealed record CurveTo(Point Control1, Point Control2, Point End) : PathSegment;

/// <summary>Closes the subpath.</summary>
public sealed record ClosePath : PathSegment;
