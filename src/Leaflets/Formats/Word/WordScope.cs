using Leaflets.Formats.Word.Looks;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline;

namespace Leaflets.Formats.Word;

/// <summary>What the place of a block decides. Indents are twips.</summary>
internal sealed record WordScope(Length Measure)
{
    /// <summary>The indent at the side where lines begin.</summary>
    public int Start { get; init; }

    /// <summary>The indent at the side where lines end.</summary>
    public int End { get; init; }

    /// <summary>Whether this is a footnote, where LibreOffice gives the items of lists other numbers.</summary>
    public bool IsInNote { get; init; }

    /// <summary>The box around, or null.</summary>
    public BoxLook? Box { get; init; }

    /// <summary>The indent of the edge of the box at the side where lines begin.</summary>
    public int BoxStart { get; init; }

    /// <summary>The indent of the edge of the box at the side where lines end.</summary>
    public int BoxEnd { get; init; }

    /// <summary>What the names of styles begin with.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>What paragraphs are called here, or null for the ordinary name.</summary>
    public string? TextName { get; init; }

    /// <summary>The alignment of a table's column, or null.</summary>
    public TextAlignment? Alignment { get; init; }
}
