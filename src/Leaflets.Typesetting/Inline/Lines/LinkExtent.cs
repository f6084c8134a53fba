namespace Leaflets.Typesetting.Inline.Lines;

/// <summary>How far a link reaches along a line, in points.</summary>
internal readonly record struct LinkExtent(double Left, double Right)
{
    /// <summary>The area of one piece.</summary>
    public static LinkExtent Of(LinePiece piece) => new(piece.ContentX, piece.ContentX + piece.ContentWidth);

    /// <summary>The area with one more piece.</summary>
    public LinkExtent Including(LinePiece piece)
    {
        var other = Of(piece);
        return piece.ContentWidth <= 0 ? this : new LinkExtent(Math.Min(Left, other.Left), Math.Max(Right, other.Right));
    }
}
