using System.Collections.Immutable;
using Leaflets.Markdown.Diagnostics;

namespace Leaflets.Markdown.Dialects;

/// <summary>
/// What wikis, AsciiDoc, reStructuredText, Textile, Org and Word have in their texts, as rows of <see cref="ForeignConstructs"/>.
/// </summary>
internal static class ForeignMarkup
{
    private const string Box = "'> [!NOTE]' with the text on the lines after it";
    private const string Comment = "<!-- a comment -->";
    private const string Nothing = "left out";

    /// <summary>The rows.</summary>
    public static ImmutableArray<ForeignConstruct> All { get; } =
    [
        new("** ", MarkupShapes.NestedItem, "an item within an item of a wiki, AsciiDoc or Org", "'- item' with four spaces before it")
        {
            BeginsLine = true,
        },
        new("``", Shapes.UntilOnLine("``", "''"), "a quotation of TeX", "“text”"),
        new("[", MarkupShapes.SpacedLink, "a link of a wiki", "[text](https://…)"),
        new("[", MarkupShapes.BarredLink, "a link of Jira or Confluence", "[text](https://…)"),
        new("[", MarkupShapes.TaskState, "the state of a task of Obsidian", "'- [ ] item' or '- [x] item'") { BeginsLine = true },
        new("!", MarkupShapes.Picture, "a picture of Textile or Jira", "![what it shows](picture.png)"),
        new("bq. ", Shapes.RestOfLine, "a quotation of Textile or Jira", "'> text'") { BeginsLine = true },
        new("{color", Shapes.UntilOnLine("{color", "}"), "a colour of Jira or Confluence", "**text**"),
        new("; ", MarkupShapes.Block("; "), "a term of a wiki", "the term on a line of its own, and ': ' before what it means")
        {
            BeginsLine = true,
        },
        new(": ", MarkupShapes.Block(": "), "a meaning without a term", "a term above it")
        {
            Descriptor = PartDiagnostics.MeaningAlone, BeginsLine = true,
        },
        new(":", MarkupShapes.Macro, "a macro of AsciiDoc", "Markdown: [text](https://…), ![what it shows](picture.png), [^1]"),
        new("<<", MarkupShapes.Reference, "a reference of AsciiDoc", "[text](#heading)"),
        new("====", MarkupShapes.Edge, "the edge of a block of AsciiDoc", Box) { BeginsLine = true },
        new("++++", MarkupShapes.Edge, "the edge of a block of AsciiDoc", Nothing) { BeginsLine = true },
        new("////", MarkupShapes.Edge, "the edge of a comment of AsciiDoc", Comment) { BeginsLine = true },
        new("// ", MarkupShapes.Block("// "), "a comment of AsciiDoc", Comment) { BeginsLine = true },
        new(". ", MarkupShapes.BlockWithLetter(". "), "an item of a list of AsciiDoc", "'1. item'") { BeginsLine = true },
        new("= ", MarkupShapes.Title, "a title of AsciiDoc", "'## heading', or 'title:' in the front matter") { BeginsLine = true },
        new(".. ", MarkupShapes.Block(".. "), "a comment or directive of reStructuredText", Comment) { BeginsLine = true },
        new("_", MarkupShapes.RestLink, "a link of reStructuredText", "[text](https://…)"),
        new("% ", MarkupShapes.BlockWithLetter("% "), "a comment of MyST or TeX", Comment) { BeginsLine = true },
        new("+++ {", Shapes.LineEnding("}"), "a block break of MyST", Nothing) { BeginsLine = true },
        new("{-}", Shapes.Line("{-}"), "a mark of pandoc for a heading without a number", "left out: headings have no numbers"),
        new("\\ ", MarkupShapes.Tie, "a space of pandoc that does not break",
        "a plain space: a number and its unit stay together by themselves"),
        new("&", CharacterReferences.Open, "a reference to a character", "the character itself")
        {
            Descriptor = LoneSignDiagnostics.ReferenceOpen,
        },
        new("<![", Shapes.UntilOnLine("<![", "]>"), "a condition of Word", Nothing),
        new("<", MarkupShapes.OfficeTag, "a tag of Word", Nothing),
    ];
}
