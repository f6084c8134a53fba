using Leaflets.Formats.Word.Looks;
using Leaflets.Presentation.Nodes;
using Leaflets.Typesetting.Geometry;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Leaflets.Formats.Word;

/// <summary>
/// The sections of a document (ECMA-376 part 1, 17.6). Columns are a section of their own that begins where the text before ends; a section
/// is described by its last paragraph, the last one by the body.
/// </summary>
internal sealed class SectionWriter
{
    private readonly WordContext _context;
    private readonly string _header;
    private readonly string _footer;
    private PendingBlock? _lastEnd;
    private bool _isFollowing;

    /// <summary>Makes the sections of a document.</summary>
    /// <param name="context">The document.</param>
    /// <param name="header">The relationship of the running header.</param>
    /// <param name="footer">The relationship of the running footer.</param>
    public SectionWriter(WordContext context, string header, string footer) => (_context, _header, _footer) = (context, header, footer);

    /// <summary>Ends the section that a paragraph is the last of.</summary>
    /// <param name="last">The paragraph.</param>
    /// <param name="columns">The columns that the section is, or null for one of ordinary text.</param>
    public void End(PendingBlock last, PresentedColumns? columns)
    {
        if (last.Section is not null)
        {
            return;
        }

        last.Section = Section(columns);
        _lastEnd = columns is null ? null : last;
        _isFollowing = true;
    }

    /// <summary>The section that the body describes: that of the columns where nothing follows them.</summary>
    /// <param name="last">The document's last block.</param>
    public W.SectionProperties Last(PendingBlock? last)
    {
        if (last is null || last != _lastEnd)
        {
            return Section(columns: null);
        }

        var section = last.Section!;
        last.Section = null;
        return section;
    }

    private W.SectionProperties Section(PresentedColumns? columns)
    {
        var (page, direction) = (_context.Document.Sheet.Page, _context.Presented.Root.Direction);
        var section = new W.SectionProperties(
            new W.HeaderReference { Type = W.HeaderFooterValues.Default, Id = _header },
            new W.FooterReference { Type = W.HeaderFooterValues.Default, Id = _footer });
        if (_isFollowing)
        {
            section.Append(new W.SectionType { Val = W.SectionMarkValues.Continuous });
        }

        section.Append(
            new W.PageSize { Width = (uint)WordMeasure.Twips(page.Size.Width), Height = (uint)WordMeasure.Twips(page.Size.Height) },
            new W.PageMargin
            {
                Top = WordMeasure.Twips(page.Margins.Top),
                Bottom = WordMeasure.Twips(page.Margins.Bottom),
                Left = (uint)WordMeasure.Twips(page.Margins.Left(direction)),
                Right = (uint)WordMeasure.Twips(page.Margins.Right(direction)),
                Header = (uint)WordMeasure.Twips(page.Header.Distance),
                Footer = (uint)WordMeasure.Twips(page.Footer.Distance),
                Gutter = 0,
            });
        if (columns is not null)
        {
            var look = _context.Document.Sheet.Columns;
            section.Append(new W.Columns
            {
                EqualWidth = true,
                ColumnCount = (short)columns.Count,
                Space = WordMeasure.Text(WordMeasure.Twips(look.Gap)),
                Separator = look.Rule is not null,
            });
        }

        if (direction == TextDirection.RightToLeft)
        {
            section.Append(new W.BiDi());
        }

        return section;
    }
}
