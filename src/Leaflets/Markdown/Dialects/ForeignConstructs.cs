using System.Collections.Immutable;
using Leaflets.Markdown.Diagnostics;

namespace Leaflets.Markdown.Dialects;

/// <summary>
/// What other programs understand in running text and lines: one row for each construct, with its program and what a leaflet has in its
/// place. The first row that fits is taken.
/// </summary>
internal static class ForeignConstructs
{
    private const int LastOfAscii = 0x80;
    private const string Highlight = "plain text: accept or reject the change first";
    private const string Formula = "text with the signs themselves: 10^6^, H~2~O, µ, ×, ≥";
    private const string Box = "'> [!NOTE]' with the text on the lines after it";
    private const string NoSource = "the text that it stands for";
    private const string PageBreak = "'::: page-break' on a line of its own";
    private const string Contents = "left out: the headings are in the outline of both files";

    /// <summary>All constructs, in the order in which they are tried.</summary>
    internal static readonly ImmutableArray<ForeignConstruct> All =
    [
        // Templates and generators of sites.
        new("{{<", Shapes.UntilOrLine(">}}"), "a shortcode of Hugo", NoSource) { Descriptor = MarkdownDiagnostics.Shortcode },
        new("{{%", Shapes.UntilOrLine("%}}"), "a shortcode of Hugo", NoSource) { Descriptor = MarkdownDiagnostics.Shortcode },
        new("{{", Shapes.Expression, "an expression of a template", NoSource) { Descriptor = MarkdownDiagnostics.LiquidExpression },
        new("{%", Shapes.UntilOrLine("%}"), "a tag of Liquid", NoSource) { Descriptor = MarkdownDiagnostics.LiquidTag },
        new("{/*", Shapes.RestOfLine, "a comment of MDX", "<!-- a comment -->")
        {
            Descriptor = MarkdownDiagnostics.MdxLine, BeginsLine = true,
        },
        new("import ", Shapes.Import, "a line of MDX", NoSource) { Descriptor = MarkdownDiagnostics.MdxLine, BeginsLine = true },
        new("export const ", Shapes.RestOfLine, "a line of MDX", NoSource) { Descriptor = MarkdownDiagnostics.MdxLine, BeginsLine = true },
        new("export default ", Shapes.RestOfLine, "a line of MDX", NoSource)
        {
            Descriptor = MarkdownDiagnostics.MdxLine, BeginsLine = true,
        },
        new("export function ", Shapes.RestOfLine, "a line of MDX", NoSource)
        {
            Descriptor = MarkdownDiagnostics.MdxLine, BeginsLine = true,
        },
        new("--8<--", Shapes.RestOfLine, "a snippet of MkDocs", NoSource) { Descriptor = MarkdownDiagnostics.Inclusion, BeginsLine = true },
        new("{!", Shapes.LineEnding("!}"), "an inclusion", NoSource) { Descriptor = MarkdownDiagnostics.Inclusion, BeginsLine = true },
        new("=== ", Shapes.Tab, "a tab of MkDocs", "a heading") { Descriptor = MarkdownDiagnostics.ContentTab, BeginsLine = true },
        new("===! ", Shapes.Tab, "a tab of MkDocs", "a heading") { Descriptor = MarkdownDiagnostics.ContentTab, BeginsLine = true },
        new("===+ ", Shapes.Tab, "a tab of MkDocs", "a heading") { Descriptor = MarkdownDiagnostics.ContentTab, BeginsLine = true },
        new("[TOC]", Shapes.Line("[TOC]"), "a table of contents", Contents)
        {
            Descriptor = MarkdownDiagnostics.TableOfContents, BeginsLine = true,
        },
        new("[toc]", Shapes.Line("[toc]"), "a table of contents", Contents)
        {
            Descriptor = MarkdownDiagnostics.TableOfContents, BeginsLine = true,
        },
        new("[[toc]]", Shapes.Line("[[toc]]"), "a table of contents", Contents)
        {
            Descriptor = MarkdownDiagnostics.TableOfContents, BeginsLine = true,
        },
        new("[[_TOC_]]", Shapes.Line("[[_TOC_]]"), "a table of contents", Contents)
        {
            Descriptor = MarkdownDiagnostics.TableOfContents, BeginsLine = true,
        },
        new("{:toc}", Shapes.UntilOrLine("}"), "a table of contents", Contents) { Descriptor = MarkdownDiagnostics.TableOfContents },
        new("{toc}", Shapes.Line("{toc}"), "a table of contents of Confluence", Contents) { BeginsLine = true },
        new("{toc", Shapes.UntilOnLine("{toc", "}"), "a table of contents of Confluence", Contents) { BeginsLine = true },
        new("<%", Shapes.Until("<%", "%>"), "a tag of a template", NoSource),
        new("${", Shapes.UntilOnLine("${", "}"), "a placeholder of a template", "a field: {{clinic.phone}}"),

        // Links, notes and sources.
        new("[[", Shapes.WikiLink, "a link of a wiki or of Obsidian", "[text](https://…), or [text](#heading) within the leaflet"),
        new("^[", Shapes.InlineNote, "a footnote of pandoc", "[^1] in the text, and '[^1]: the note' on a line at the end"),
        new("[@", Shapes.Citation, "a citation of pandoc", "a footnote [^1], or an entry under 'sources:' in the front matter"),
        new("[-@", Shapes.Citation, "a citation of pandoc", "a footnote [^1], or an entry under 'sources:' in the front matter"),
        new("[see @", Shapes.Citation, "a citation of pandoc", "a footnote [^1], or an entry under 'sources:' in the front matter"),
        new("@fig:", Shapes.Named("@fig:", ""), "a reference of pandoc-crossref", "[Figure 1](#figure), with {#figure} after the picture"),
        new("@tbl:", Shapes.Named("@tbl:", ""), "a reference of pandoc-crossref", "[Table 1](#doses), with {#doses} before the table"),
        new("@sec:", Shapes.Named("@sec:", ""), "a reference of pandoc-crossref", "[the heading](#heading)"),
        new("^", Shapes.BlockAnchor, "the anchor of a block of Obsidian", "{#name} at the end of the paragraph"),
        new("[/", Shapes.ClosingBracket, "a shortcode of WordPress or BBCode",
        "Markdown: **text**, '> quote', ![what it shows](picture.png)"),
        new("(", Shapes.Target, "a target of MyST", "{#name} after the heading") { BeginsLine = true },
        new("(@", Shapes.Example, "a numbered example of pandoc", "'1. item'") { BeginsLine = true },
        new("{", Shapes.Role, "a role of MyST", "Markdown: [text](#heading), 10^6^, H~2~O"),
        new("{=", Shapes.Named("{=", "}"), "a raw attribute of pandoc", "left out, with the code before it"),
        new(":", Shapes.RestRole, "a role of reStructuredText", "Markdown: [text](#heading), 10^6^, H~2~O"),
        new(":", Shapes.Emoji, "the name of an emoji", "the sign itself, or words"),
        new(":", Shapes.Named(":", "["), "a directive of Docusaurus or remark", "Markdown: ::text::{.class}"),
        new("::", Shapes.NamedLine("::", "["), "a directive of Docusaurus or remark", Box) { BeginsLine = true },
        new("::", Shapes.NamedLine("::", "{"), "a directive of Docusaurus or remark", Box) { BeginsLine = true },

        // Changes and comments.
        new("{++", Shapes.Until("{++", "++}"), "an addition of CriticMarkup", Highlight) { OpensWithMark = true },
        new("{--", Shapes.Until("{--", "--}"), "a deletion of CriticMarkup", Highlight) { OpensWithMark = true },
        new("{~~", Shapes.Until("{~~", "~~}"), "a replacement of CriticMarkup", Highlight) { OpensWithMark = true },
        new("{==", Shapes.Until("{==", "==}"), "a highlight of CriticMarkup", "==text==") { OpensWithMark = true },
        new("{>>", Shapes.Until("{>>", "<<}"), "a comment of CriticMarkup", "<!-- a comment -->"),
        new("%%", Shapes.Until("%%", "%%"), "a comment of Obsidian", "<!-- a comment -->"),
        new("{::", Shapes.UntilOrLine("}"), "an extension of kramdown", "Markdown, or <!-- a comment -->"),
        new("{:/", Shapes.UntilOrLine("}"), "an extension of kramdown", "Markdown, or <!-- a comment -->"),

        // Formulas and commands of TeX.
        new("$$", TexShapes.DisplayFormula, "a formula of TeX", Formula),
        new("$", TexShapes.Formula, "a formula of TeX", Formula),
        new("\\newpage", TexShapes.Command, "a command of TeX", PageBreak),
        new("\\pagebreak", TexShapes.Command, "a command of TeX", PageBreak),
        new("\\clearpage", TexShapes.Command, "a command of TeX", PageBreak),
        new("\\ref{", TexShapes.Command, "a reference of TeX", "[the heading](#heading)"),
        new("\\cite", TexShapes.Command, "a citation of TeX", "a footnote [^1], or an entry under 'sources:' in the front matter"),
        new("\\footnote", TexShapes.Command, "a footnote of TeX", "[^1] in the text, and '[^1]: the note' on a line at the end"),
        new("\\begin{", TexShapes.Command, "an environment of TeX", "a list, a table or a box of Markdown"),
        new("\\end{", TexShapes.Command, "an environment of TeX", "a list, a table or a box of Markdown"),
        new("\\", TexShapes.Command, "a command of TeX", "Markdown, or the sign itself"),

        // Lines of other markup.
        new("'''", Shapes.Line("'''"), "a rule of AsciiDoc", "'***'") { BeginsLine = true },
        new("'''", Shapes.UntilOnLine("'''", "'''"), "bold text of a wiki", "**text**"),
        new("<<<", Shapes.Line("<<<"), "a page break of AsciiDoc", PageBreak) { BeginsLine = true },
        new("==", Shapes.WikiHeading, "a heading of a wiki", "'## heading'") { BeginsLine = true },
        new("[NOTE]", Shapes.Line("[NOTE]"), "a box of AsciiDoc", Box) { BeginsLine = true },
        new("[TIP]", Shapes.Line("[TIP]"), "a box of AsciiDoc", "'> [!TIP]' with the text on the lines after it") { BeginsLine = true },
        new("[IMPORTANT]", Shapes.Line("[IMPORTANT]"), "a box of AsciiDoc", "'> [!IMPORTANT]' with the text on the lines after it")
        {
            BeginsLine = true,
        },
        new("[WARNING]", Shapes.Line("[WARNING]"), "a box of AsciiDoc", "'> [!WARNING]' with the text on the lines after it")
        {
            BeginsLine = true,
        },
        new("[CAUTION]", Shapes.Line("[CAUTION]"), "a box of AsciiDoc", "'> [!CAUTION]' with the text on the lines after it")
        {
            BeginsLine = true,
        },
        new("image::", Shapes.LineWith("["), "a picture of AsciiDoc", "![what it shows](picture.png)") { BeginsLine = true },
        new("include::", Shapes.LineWith("["), "an inclusion of AsciiDoc", NoSource) { BeginsLine = true },
        new("toc::[]", Shapes.RestOfLine, "a table of contents of AsciiDoc", Contents) { BeginsLine = true },
        new("@import ", Shapes.LineWith("\""), "an inclusion", NoSource) { BeginsLine = true },
        new("!include ", Shapes.RestOfLine, "an inclusion", NoSource) { BeginsLine = true },
        new("/// ", Shapes.RestOfLine, "a block of PyMdown", Box) { BeginsLine = true },
        new("///", Shapes.Line("///"), "the end of a block of PyMdown", "left out") { BeginsLine = true },
        new(".. ", Shapes.NamedLine(".. ", "::"), "a directive of reStructuredText", Box) { BeginsLine = true },
        new("#+", Shapes.NamedLine("#+", ""), "a line of Org", "Markdown") { BeginsLine = true },
        new("| ", Shapes.LineBlock, "a line block of pandoc", "lines that end with a backslash") { BeginsLine = true },
        new("% ", Shapes.TitleBlock, "a title block of pandoc", "'title:' in the front matter") { BeginsLine = true },
        .. ForeignMarkup.All,
        .. Enumerable.Range(1, 6).Select(static level => new ForeignConstruct(
            $"h{level}. ", Shapes.RestOfLine, "a heading of Textile or Jira", "'## heading'") { BeginsLine = true }),
        .. new[] { "note", "info", "tip", "warning", "panel", "code", "quote", "expand", "noformat", "excerpt" }.Select(
            static name => new ForeignConstruct(
            $"{{{name}", Shapes.LineEnding("}"), "a macro of Confluence", Box) { BeginsLine = true }),
    ];

    /// <summary>
    /// The constructs by the first character of their opening, which is one of ASCII: all, and those that begin within a line.
    /// </summary>
    private static readonly ForeignConstruct[]?[] AtLineStart = ByFirst(All);
    private static readonly ForeignConstruct[]?[] WithinLine = ByFirst(All.Where(static construct => !construct.BeginsLine));

    /// <summary>The characters that a construct within a line begins with.</summary>
    public static string Openings { get; } =
        string.Concat(All.Where(static construct => !construct.BeginsLine).Select(static construct => construct.Opening[0]).Distinct());

    /// <summary>Finds the construct that stands at a place.</summary>
    /// <param name="place">The place in the source.</param>
    /// <param name="text">The text from there on, as far as it is text.</param>
    /// <returns>The construct with its length, or null.</returns>
    public static (ForeignConstruct Construct, int Length)? At(ForeignPlace place, ReadOnlySpan<char> text)
    {
        if (place.First >= LastOfAscii || (place.IsLineStart ? AtLineStart : WithinLine)[place.First] is not { } candidates)
        {
            return null;
        }

        foreach (var construct in candidates)
        {
            // A line without its trailing blanks may be shorter than an opening that ends with one.
            if ((construct.OpensWithMark ? place.Rest : text).StartsWith(construct.Opening)
                && place.Line.Length >= construct.Opening.Length
                && construct.Shape(place) is > 0 and var length)
            {
                return (construct, length);
            }
        }

        return null;
    }

    private static ForeignConstruct[]?[] ByFirst(IEnumerable<ForeignConstruct> constructs)
    {
        var table = new ForeignConstruct[]?[LastOfAscii];
        foreach (var group in constructs.GroupBy(static construct => construct.Opening[0]))
        {
            table[group.Key] = [.. group];
        }

        return table;
    }
}
