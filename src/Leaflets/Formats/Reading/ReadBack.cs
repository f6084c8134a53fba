using System.Collections.Immutable;

namespace Leaflets.Formats.Reading;

/// <summary>What a finished file says, read from the file itself, and what its format can hold of what a leaflet says.</summary>
/// <param name="Text">The text, with what stands beside it.</param>
internal sealed record ReadBack(LeafletText Text)
{
    /// <summary>What the format has no place for.</summary>
    public ImmutableArray<MarkKind> NotHeld { get; init; } = [];

    /// <summary>What shows in which direction the file's text runs.</summary>
    public DirectionEvidence Directions { get; init; }

    /// <summary>The conditions of its standards that the file breaks.</summary>
    public ImmutableArray<BrokenCondition> Broken { get; init; } = [];
}
