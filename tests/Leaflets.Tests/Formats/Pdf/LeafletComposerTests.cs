using Leaflets.Diagnostics;
using Leaflets.Formats.Contract;
using Leaflets.Formats.Pdf;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Semantics;
using Xunit;

namespace Leaflets.Tests.Formats.Pdf;

public sealed class LeafletComposerTests
{
    public static TheoryData<string, string> LanguagesAndStyles => new()
    {
        { "en", "clear-print" },
        { "en", "large-print" },
        { "en", "base" },
        { "ar", "clear-print" },
        { "fr", "clear-print" },
    };

    [Theory, MemberData(nameof(LanguagesAndStyles))]
    public void Every_node_is_composed_without_a_problem(string language, string style)
    {
        var composed = Compose(language, style);
        Assert.Empty(
            composed.Diagnostics.Where(diagnostic => diagnostic.Descriptor.Severity != DiagnosticSeverity.Info)
            .Select(diagnostic => diagnostic.ToString()));
        Assert.True(composed.Pages.Pages.Length > 1);
    }

    [Theory, MemberData(nameof(LanguagesAndStyles))]
    public void Tags_open_and_close_like_brackets_with_one_document_around_all(string language, string style)
    {
        var open = new Stack<StructureElement>();
        var roots = 0;
        foreach (var item in Compose(language, style).Pages.Pages.SelectMany(page => Walk(page.Frame)))
        {
            if (item.Edge == TagEdge.Open)
            {
                roots += open.Count == 0 && item.Element.Role == StructureRole.Document ? 1 : 0;
                Assert.True(open.Count > 0 || item.Element.Role is StructureRole.Document);
                open.Push(item.Element);
            }
            else
            {
                Assert.Same(open.Pop(), item.Element);
            }
        }

        Assert.Empty(open);
        Assert.Equal(1, roots);
    }

    [Theory, MemberData(nameof(LanguagesAndStyles))]
    public void Every_word_of_the_document_is_on_the_pages_in_order(string language, string style)
    {
        var text = string.Join(' ', Compose(language, style).Pages.Pages.Select(page => FrameText.TextOf(page.Frame)));
        string[] words =
        [
            "Every node", "What there is.", "key1", "key2", "heading2", "plain strong stress struck Hsubsuper added marked",
            "code linktext NHS française",
            "heading3", "first", "second", "nested1", "nested2", "third", "todo", "done", "heading4", "verbatim  text", "second line",
            "quoted", "calloutNote", "calloutTip", "calloutImportant", "calloutWarning", "calloutCaution", "owntitle", "tablecaption",
            "sign", "what", "when", "fever", "call", "now", "rash", "tell", "later", "figurecaption", "term", "definition", "question1",
            "question2", "contacttitle", "contact 020 7946 0123", "PIL-1",
        ];
        var from = 0;
        foreach (var word in words)
        {
            var at = text.IndexOf(word, from, StringComparison.Ordinal);
            Assert.True(at >= 0, $"'{word}' is missing after '{text[Math.Max(0, from - 40)..from]}'.");
            from = at;
        }

        Assert.Contains("notetext", text, StringComparison.Ordinal);
    }

    private static ComposedLeaflet Compose(string language, string style) =>
        new LeafletComposer(TestFonts.Catalog).Compose(EveryNode.Document(language, style));

    private static IEnumerable<TagItem> Walk(Frame frame)
    {
        foreach (var item in frame.Items)
        {
            if (item is TagItem tag)
            {
                yield return tag;
            }
            else if (item is GroupItem { Artifact: null } group)
            {
                foreach (var inner in Walk(group.Frame))
                {
                    yield return inner;
                }
            }
        }
    }
}
