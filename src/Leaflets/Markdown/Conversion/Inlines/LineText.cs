using System.Buffers;
using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Markdown.Diagnostics;
using Leaflets.Markdown.Options;
using Leaflets.Markdown.Parsing;
using Syntax = Markdig.Syntax;

namespace Leaflets.Markdown.Conversion.Inlines;

/// <summary>
/// A line that is written as a value: a title, a summary, a caption, a source. It is running text as any other: emphasis, entities and
/// fields are what they are in the text, and nothing of them is printed raw. What would begin a list or a heading is plain text here.
/// </summary>
internal static class LineText
{
    /// <summary>Stands before the line while it is parsed, so that nothing in it begins a block.</summary>
    private const string Guard = "x ";

    private static readonly SearchValues<char> Marks = SearchValues.Create("*_~^`[]<>&\\{}!|");

    private static readonly SearchValues<string> Pairs =
        SearchValues.Create(["++", "==", "::", "://", "www.", "$$", "%%", "@"], StringComparison.Ordinal);

    /// <summary>Reads a line.</summary>
    /// <param name="value">The characters.</param>
    /// <param name="span">Where the value stands; what is found in it has this place.</param>
    /// <param name="context">The document.</param>
    public static ImmutableArray<Inline> Convert(string value, SourceSpan span, ConversionContext context)
    {
        var plain = ImmutableArray.Create<Inline>(new Text(span, value));
        if (!value.AsSpan().ContainsAny(Marks) && !value.AsSpan().ContainsAny(Pairs))
        {
            return plain;
        }

        var source = new SourceText(span.Source.Path, Guard + value.ReplaceLineEndings(" "));
        var diagnostics = new List<Diagnostic>();
        var content = Parse(source, context.Options, diagnostics);
        foreach (var diagnostic in diagnostics)
        {
            context.Diagnostics.Add(diagnostic with { Span = span });
        }

        return content.IsEmpty ? plain : new DocumentMap(node => node with { Span = span }).Of(content);
    }

    /// <summary>
    /// Reports what the line holds and cannot hold, each kind once: pictures, links within the leaflet and, in what is a title elsewhere
    /// too, text struck out.
    /// </summary>
    public static void Check(ImmutableArray<Inline> content, SourceSpan span, ConversionContext context, bool isTitle)
    {
        if (content is [Text])
        {
            return;
        }

        var unfit = content.SelectMany(Descendants.In).Select(node => node switch
        {
            Image => "A picture",
            Link { Target: ['#', ..] } => "A link within the leaflet",
            Link link when isTitle && !IsBare(link) => "A link",
            Strikethrough when isTitle => "Text that is struck out",
            _ => null,
        });
        foreach (var what in unfit.OfType<string>().Distinct())
        {
            context.Report(FrontMatterTextDiagnostics.Unfit, span, what);
        }
    }

    /// <summary>The content with the text of links alone: a title leads nowhere.</summary>
    public static ImmutableArray<Inline> WithoutLinks(ImmutableArray<Inline> content) => content is [Text] ? content :
        new DocumentMap(static node => node is Link link ? new InlineSpan(link.Span, link.Content) { Attributes = link.Attributes } : node)
            .Of(content);

    /// <summary>
    /// The content with the address of each link behind its text: the whole address stays visible, for paper has no links.
    /// </summary>
    public static ImmutableArray<Inline> WithAddresses(ImmutableArray<Inline> content) =>
    [
        .. content.SelectMany(static inline => inline is Link link && !IsBare(link)
            ?
            [
                .. link.Content,
                new Text(link.Span, " ("),
                link with { Content = [new Text(link.Span, link.Target)] },
                new Text(link.Span, ")"),
            ]
            : ImmutableArray.Create(inline)),
    ];

    /// <summary>The characters, for programs that show no marks; raised and lowered figures as Unicode has them.</summary>
    public static string Plain(ImmutableArray<Inline> content)
    {
        if (content is [Text only])
        {
            return only.Value.Trim();
        }

        var raised = new DocumentMap(static node => node switch
        {
            Superscript { Content: [Text text] } when Replaced(text.Value, Raised) is { } value => text with { Value = value },
            Subscript { Content: [Text text] } when Replaced(text.Value, Lowered) is { } value => text with { Value = value },
            _ => node,
        }).Of(content);
        return PlainText.Of(raised).Trim();
    }

    private const string Usual = "0123456789+-−=()";
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾";
    private const string Lowered = "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎";

    private static string? Replaced(string text, string by) =>
        text.Length > 0 && text.All(static character => Usual.Contains(character, StringComparison.Ordinal))
            ? string.Concat(text.Select(character => by[Usual.IndexOf(character, StringComparison.Ordinal)]))
            : null;

    /// <summary>Whether a link's text is its address.</summary>
    private static bool IsBare(Link link) =>
        PlainText.Of(link.Content) is { Length: > 0 } text && link.Target.EndsWith(text, StringComparison.Ordinal);

    private static ImmutableArray<Inline> Parse(SourceText source, ReadingOptions options, List<Diagnostic> diagnostics)
    {
        try
        {
            if (global::Markdig.Markdown.Parse(source.Text, LeafletPipeline.Instance) is not [Syntax.ParagraphBlock paragraph])
            {
                return [];
            }

            var content = InlineConverter.ConvertLeaf(paragraph, new ConversionContext(source, options, diagnostics));
            return content is [Text { Value: var first } text, ..] && first.StartsWith(Guard, StringComparison.Ordinal)
                ? first.Length > Guard.Length ? content.SetItem(0, text with { Value = first[Guard.Length..] }) : content.RemoveAt(0)
                : [];
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or IndexOutOfRangeException
            or NullReferenceException)
        {
            // A fault of the parser that some text calls up: the line is printed as it stands, and that is reported.
            diagnostics.Add(Diagnostic.Create(MarkdownDiagnostics.ParserFault, SourceSpan.StartOf(source), exception.Message));
            return [];
        }
    }
}
