using DocumentFormat.OpenXml;
using Leaflets.Formats.Word.Looks;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Leaflets.Formats.Word;

/// <summary>A paragraph whose style is not settled, or a table, which has no look of its own.</summary>
internal sealed class PendingBlock
{
    public PendingBlock(OpenXmlElement element, string name, ParagraphLook? look)
    {
        Element = element;
        Name = name;
        Look = look;
    }

    public OpenXmlElement Element { get; }

    public string Name { get; set; }

    public ParagraphLook? Look { get; set; }

    /// <summary>The box that a table carries on, or null.</summary>
    public BoxLook? TableBox { get; init; }

    /// <summary>The numbering, or null.</summary>
    public W.NumberingProperties? Numbering { get; set; }

    /// <summary>The section that ends with this paragraph, or null.</summary>
    public W.SectionProperties? Section { get; set; }

    /// <summary>Whether the paragraph begins a page.</summary>
    public bool BeginsPage { get; init; }

    /// <summary>Gives the paragraph its style.</summary>
    /// <param name="styles">The styles of the document.</param>
    /// <param name="above">The room below the paragraph before this one, in twips; 0 if there is none.</param>
    public void Settle(WordStyles styles, int above)
    {
        if (Look is null)
        {
            return;
        }

        var (id, style) = styles.StyleOf(Name, Look);
        var properties = new W.ParagraphProperties(new W.ParagraphStyleId { Val = id });
        if (Look.KeepNext != style.KeepNext)
        {
            properties.Append(new W.KeepNext { Val = Look.KeepNext ? null : false });
        }

        if (Look.KeepLines != style.KeepLines)
        {
            properties.Append(new W.KeepLines { Val = Look.KeepLines ? null : false });
        }

        if (BeginsPage)
        {
            properties.Append(new W.PageBreakBefore());
        }

        if (Numbering is not null)
        {
            properties.Append(Numbering);
        }

        if (Spacing(Look, style, above) is { HasAttributes: true } spacing)
        {
            properties.Append(spacing);
        }

        if (Section is not null)
        {
            properties.Append(Section);
        }

        ((W.Paragraph)Element).ParagraphProperties = properties;
    }

    /// <summary>
    /// The space that differs from the style's. Of two meeting spaces the greater counts, so that a smaller one need not be taken back.
    /// </summary>
    private static W.SpacingBetweenLines Spacing(ParagraphLook look, ParagraphLook style, int above)
    {
        var spacing = new W.SpacingBetweenLines();
        if (look.Before != style.Before && Math.Max(look.Before, style.Before) > above)
        {
            spacing.Before = WordMeasure.Text(look.Before);
        }

        if (look.After != style.After)
        {
            spacing.After = WordMeasure.Text(look.After);
        }

        return spacing;
    }
}
