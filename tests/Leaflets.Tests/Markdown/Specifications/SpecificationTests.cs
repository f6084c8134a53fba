using System.Globalization;
using Leaflets.Building;
using Leaflets.Diagnostics;
using Leaflets.Formats.Reading;
using Leaflets.Formats.Word.Reading;
using Leaflets.Tests.Building;
using Leaflets.Tests.Formats.Pdf.Hearing;
using Xunit;

namespace Leaflets.Tests.Markdown.Specifications;

/// <summary>
/// Every example of both specifications goes the whole way, from a file to a PDF and a DOCX on disk, read back by others.
/// </summary>
public sealed class SpecificationTests
{
    /// <summary>The diagnostics that refuse HTML.</summary>
    private static readonly string[] Html =
        ["LFT1203", "LFT1204", "LFT1205", "LFT1214", "LFT1244", "LFT1245", "LFT1247", "LFT1264", "LFT1349", "LFT1352"];

    /// <summary>Those of brackets that were meant as a link and are none, or that other programs understand.</summary>
    private static readonly string[] Links = ["LFT1204", "LFT1340", "LFT1343", "LFT1344"];

    /// <summary>Those of pictures: the examples' files do not exist, and some have no words.</summary>
    private static readonly string[] Pictures = ["LFT1222", "LFT1223", "LFT1224", "LFT3110"];

    /// <summary>
    /// Those of tables. GitHub drops the cells beyond the last column of a table, and prints no table where the header's columns are not
    /// those of the line below it: both are errors here.
    /// </summary>
    private static readonly string[] Tables = ["LFT1230", "LFT1250", "LFT1321", "LFT1397"];

    /// <summary>
    /// GFM is of CommonMark 0.29, which took two comments for text; 0.31.2, which is followed here, takes them for comments.
    /// </summary>
    private static readonly string[] OlderComments =
    [
        "<p>foo &lt;!-- not a comment -- two hyphens --&gt;</p>\n",
        "<p>foo &lt;!--&gt; foo --&gt;</p>\n<p>foo &lt;!-- foo---&gt;</p>\n",
    ];

    [Fact, Trait("Category", "Slow")]
    public void Every_example_of_CommonMark_is_printed_whole_or_refused_at_its_place() =>
        Assert.Equal(
            new Counts(Printed: 564, Html: 55, Pictures: 23, Tables: 0, Links: 10), Run(Specification.CommonMark(), HtmlMode.Strict));

    [Fact, Trait("Category", "Slow")]
    public void Every_example_of_GitHub_Flavored_Markdown_is_printed_whole_or_refused_at_its_place() =>
        Assert.Equal(new Counts(Printed: 582, Html: 55, Pictures: 23, Tables: 3, Links: 10), Run(Specification.Gfm(), HtmlMode.Strict));

    [Fact, Trait("Category", "Slow")]
    public void With_html_as_text_every_word_between_tags_is_printed() =>
        Assert.Equal(
            new Counts(Printed: 601, Html: 18, Pictures: 23, Tables: 0, Links: 10), Run(Specification.CommonMark(), HtmlMode.Text));

    private static Counts Run(IReadOnlyList<SpecificationExample> examples, HtmlMode html)
    {
        using var collection = new ScratchCollection();
        foreach (var example in examples)
        {
            collection.Add($"{IdOf(example)}/en.md", "---\ntitle: Example\n---\n\n" + example.Markdown);
        }

        var result = collection.Build(html);
        Assert.True(result.IsConfigured);
        var made = result.Leaflets.ToDictionary(static leaflet => leaflet.Id);
        var counts = new Counts(0, 0, 0, 0, 0);
        var faults = new List<string>();
        foreach (var example in examples)
        {
            var leaflet = made[IdOf(example)];
            if (leaflet.State == LeafletState.Made)
            {
                counts = counts with { Printed = counts.Printed + 1 };
                faults.AddRange(
                    Missing(example, leaflet, collection).Where(_ => !OlderComments.Contains(example.Html) && !IsInstruction(example)));
                continue;
            }

            var errors = leaflet.Diagnostics.Where(static diagnostic => diagnostic.IsError).ToList();
            Assert.All(errors, static error => Assert.True(error.Span.End > error.Span.Start, error.ToString()));
            if (Are(errors, Html))
            {
                counts = counts with { Html = counts.Html + 1 };
            }
            else if (Are(errors, Pictures))
            {
                counts = counts with { Pictures = counts.Pictures + 1 };
            }
            else if (Are(errors, Links))
            {
                counts = counts with { Links = counts.Links + 1 };
            }
            else if (Are(errors, Tables))
            {
                counts = counts with { Tables = counts.Tables + 1 };
            }
            else
            {
                faults.Add($"{example.Number}: {string.Join(" | ", errors)}\n{example.Markdown}");
            }
        }

        Assert.True(faults.Count == 0, $"{counts}\n" + string.Join("\n", faults));
        return counts;
    }

    /// <summary>
    /// Instructions and sections of characters end where CommonMark says; a browser ends them at the first bracket and shows the rest.
    /// </summary>
    private static bool IsInstruction(SpecificationExample example) =>
        example.Html.Contains("<?", StringComparison.Ordinal) || example.Html.Contains("<![CDATA[", StringComparison.Ordinal);

    private static bool Are(List<Diagnostic> errors, string[] ids) => errors.TrueForAll(error => ids.Contains(error.Descriptor.Id));

    /// <summary>What the HTML of the example says and a file does not, or says in another order.</summary>
    private static IEnumerable<string> Missing(SpecificationExample example, LeafletResult leaflet, ScratchCollection collection)
    {
        var pdf = LeafletText.Bare(HeardPdf.Read(collection.Read(leaflet, OutputFormat.Pdf)).Root.Text);
        var word = LeafletText.Bare(WordText.Of(collection.Read(leaflet, OutputFormat.Docx)).Body.Text);
        foreach (var (format, text) in new[] { ("PDF", pdf), ("DOCX", word) })
        {
            var at = 0;
            foreach (var expected in example.Words())
            {
                var wanted = LeafletText.Bare(expected);
                var found = text.IndexOf(wanted, at, StringComparison.Ordinal);
                if (found < 0)
                {
                    yield return $"{example.Number}: the {format} lacks '{expected}'\n{example.Markdown}---\n{example.Html}---\n{text}";
                    break;
                }

                at = found + wanted.Length;
            }
        }
    }

    private static string IdOf(SpecificationExample example) => "example-" + example.Number.ToString("D4", CultureInfo.InvariantCulture);

    /// <param name="Printed">Examples that both files say.</param>
    /// <param name="Html">Examples refused for their HTML.</param>
    /// <param name="Pictures">Examples whose pictures are not there, or have no words.</param>
    /// <param name="Tables">Examples whose tables do not fit together.</param>
    /// <param name="Links">Examples whose brackets are no links.</param>
    private sealed record Counts(int Printed, int Html, int Pictures, int Tables, int Links);
}
