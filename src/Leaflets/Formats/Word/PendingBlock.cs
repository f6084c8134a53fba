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
    public void Settle(WordStyles styles)
    {
        if (Look is null)
        {
            return;
        }

        var properties = new W.ParagraphProperties(new W.ParagraphStyleId { Val = styles.Paragraph(Name, Look) });
        if (BeginsPage)
        {
            properties.Append(new W.PageBreakBefore());
        }

        if (Numbering is not null)
        {
            properties.Append(Numbering);
        }

        if (Section is not null)
        {
            properties.Append(Section);
        }

        ((W.Paragraph)Element).ParagraphProperties = properties;
    }
}
