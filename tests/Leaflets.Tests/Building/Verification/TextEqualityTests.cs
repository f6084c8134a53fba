using System.Collections.Immutable;
using CsCheck;
using Leaflets.Building.Verification;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Formats.Reading;
using Leaflets.Presentation;
using Leaflets.Styling;
using Leaflets.Tests.Formats;
using Leaflets.Tests.Formats.Pdf.Hearing;
using Leaflets.Tests.Formats.Word;
using Leaflets.Tests.Styling;
using Leaflets.Typesetting.Frames;
using Xunit;

namespace Leaflets.Tests.Building.Verification;

/// <summary>What a document says is what its PDF is heard to say, and what its DOCX says.</summary>
public sealed class TextEqualityTests
{
    private static readonly LeafletStages Stages = new(TestFonts.Catalog);

    private static readonly ImmutableDictionary<string, Picture> Pictures = ImmutableDictionary<string, Picture>.Empty.Add(
        AnyDocument.Picture, new RasterImage(Convert.FromBase64String(Specimen.Pixel), ImageFormat.Png, 1, 1, 0));

    private static int Iterations =>
        int.TryParse(Environment.GetEnvironmentVariable("LEAFLETS_FUZZ_ITERATIONS"), out var iterations) ? iterations : 300;

    [Theory, Trait("Category", "Slow")]
    [InlineData("en")]
    [InlineData("ar")]
    [InlineData("he")]
    [InlineData("zh-Hans")]
    public void Both_files_say_what_the_document_says(string language)
    {
        var made = 0;
        AnyDocument.Documents.Sample(
            document =>
            {
                if (Fault(document with { Metadata = document.Metadata with { Language = language } }, language, ref made) is { } fault)
                {
                    throw new InvalidOperationException(fault);
                }
            },
            iter: Iterations);
        Assert.True(made > Iterations / 2, $"Only {made} documents were made.");
    }

    [Theory]
    [InlineData("Take 10 mg.", "Take 16 mg.", "10 mg.")]
    [InlineData("One *two* three.", "One three.", "two")]
    [InlineData("A `b` c.", "A c.", "b")]
    [InlineData("One.\n\nTwo.", "Two.\n\nOne.", "Two.")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |", "| a | b |\n|---|---|\n| 1 | 3 |", "2")]
    [InlineData("A.[^1]\n\n[^1]: Note.", "A.[^1]\n\n[^1]: Nota.", "Note.")]
    [InlineData("H~2~O and m^3^", "H~2~O and m^2^", "3")]
    [InlineData("10^2^ units", "102 units", "2")]
    [InlineData("m^2^", "m~2~", "2")]
    public void What_the_stage_that_formats_share_would_lose_is_found_without_it(string source, string presented, string lost)
    {
        var document = MarkdownLeaflet.Of(source);
        Assert.Contains(
            lost, SourceWords.FirstLost(document, DocumentText.Of(MarkdownLeaflet.Of(presented))), StringComparison.Ordinal);
        Assert.Null(SourceWords.FirstLost(document, DocumentText.Of(document)));
    }

    [Theory]
    [InlineData("Take 10 mg.", "Take 16 mg.", "in the text it has '")]
    [InlineData("One two.", "One.", "in the text it has '")]
    [InlineData("A.[^1]\n\n[^1]: Note.", "A.[^1]\n\n[^1]: Nota.", "in note 1 it has '")]
    [InlineData("Take 1 1/2.", "Take 11/2.", "in the text it has '")]
    [InlineData("Take −5.", "Take 5.", "in the text it has '")]
    [InlineData("4. A.\n5. B.", "5. A.\n6. B.", "of an item after 'T', it has '5.' where")]
    [InlineData("- [ ] A.", "- [x] A.", "of an item after 'T', it has '\u2611' where")]
    [InlineData("- A.", "1. A.", "of an item after 'T', it has '1.' where")]
    [InlineData("[Call](tel:+441)", "[Call](tel:+442)", "of the address of a link after 'T', it has 'tel:+442' where")]
    [InlineData("[Call](tel:+441)", "Call", "of the address of a link after 'T', it has 'nothing' where")]
    [InlineData(
        "| a | b |\n|---|---|\n| 1 | 2 |", "{header-column=true}\n| a | b |\n|---|---|\n| 1 | 2 |", "of a header cell after 'Tab', it has")]
    public void A_file_that_says_something_else_is_found_out(string said, string made, string expected)
    {
        var (source, other) = (MarkdownLeaflet.Of(said), MarkdownLeaflet.Of(made));
        var at = source.Blocks[0].Span;
        foreach (var (format, file) in new[] { (OutputFormat.Pdf, Stages.MakePdf(other)), (OutputFormat.Docx, Stages.MakeWord(other)) })
        {
            var diagnostic = Assert.Single(LeafletVerifier.Verify(source, "t", format, file.Bytes, at));
            Assert.Equal("LFT5011", diagnostic.Descriptor.Id);
            Assert.Contains(expected, diagnostic.Message, StringComparison.Ordinal);
            Assert.Empty(LeafletVerifier.Verify(other, "t", format, file.Bytes, at));
        }
    }

    [Theory]
    [InlineData("A.[^1]\n\n[^1]: One.[^2]\n\n[^2]: Two.")]
    [InlineData("A.[^1] B.[^3]\n\n[^1]: One.[^2]\n\n[^2]: Two.[^1]\n\n[^3]: Three.")]
    [InlineData("A.[^1] B.[^1]\n\n[^1]: One.")]
    public void Notes_that_notes_call_and_notes_called_twice_stand_in_both_files(string markdown)
    {
        var document = MarkdownLeaflet.Of(markdown);
        var at = document.Blocks[0].Span;
        foreach (var (format, file) in new[] { (OutputFormat.Pdf, Stages.MakePdf(document)),
            (OutputFormat.Docx, Stages.MakeWord(document)) })
        {
            Assert.Empty(LeafletVerifier.Verify(document, "t", format, file.Bytes, at));
        }
    }

    [Fact]
    public void A_picture_that_is_described_otherwise_is_found_out()
    {
        var text = MarkdownLeaflet.Of("Text.");
        var at = text.Blocks[0].Span;
        var (source, other) = (Described("Two tablets"), Described("Ten tablets"));
        foreach (var (format, file) in new[] { (OutputFormat.Pdf, Stages.MakePdf(other)), (OutputFormat.Docx, Stages.MakeWord(other)) })
        {
            Assert.Contains(
                "of the description of a picture after 'T', it has 'Ten tablets' where",
                Assert.Single(LeafletVerifier.Verify(source, "t", format, file.Bytes, at)).Message, StringComparison.Ordinal);
            Assert.Empty(LeafletVerifier.Verify(other, "t", format, file.Bytes, at));
        }

        StyledDocument Described(string words) => text with
        {
            Blocks = [text.Blocks[0], new Figure(at, new Image(at, AnyDocument.Picture, null, words), []), .. text.Blocks[1..]],
            Images = Pictures,
        };
    }

    [Fact]
    public void A_long_form_that_is_another_is_found_out_in_a_PDF()
    {
        var (source, other) = (MarkdownLeaflet.Of("MS\n\n*[MS]: multiple sclerosis"), MarkdownLeaflet.Of("MS\n\n*[MS]: morphine sulphate"));
        var at = source.Blocks[0].Span;
        Assert.Contains(
            "it has 'morphine sulphate' where",
            Assert.Single(LeafletVerifier.Verify(source, "t", OutputFormat.Pdf, Stages.MakePdf(other).Bytes, at)).Message,
            StringComparison.Ordinal);
        Assert.Empty(LeafletVerifier.Verify(source, "t", OutputFormat.Docx, Stages.MakeWord(other).Bytes, at));
    }

    [Fact]
    public void A_file_that_is_damaged_or_gone_is_found_out()
    {
        var document = MarkdownLeaflet.Of("Text.");
        var at = document.Blocks[0].Span;
        foreach (var (format, file) in new[] { (OutputFormat.Pdf, Stages.MakePdf(document)),
            (OutputFormat.Docx, Stages.MakeWord(document)) })
        {
            Assert.Equal(
                "LFT5012",
                Assert.Single(LeafletVerifier.Verify(document, "t", format, file.Bytes[..(file.Bytes.Length / 3)], at)).Descriptor.Id);
            Assert.Equal("LFT5012", Assert.Single(LeafletVerifier.Verify(document, "t", format, null, at)).Descriptor.Id);
        }
    }

    private static string? Fault(LeafletDocument document, string language, ref int made)
    {
        var problems = new List<Diagnostic>();
        var styled = Presenter.Present(document, StylesFolder.Load("clear-print"), StylesFolder.Language(language), Clinic.None, Pictures);
        styled = Stages.Fit(styled, problems);
        var pdf = Stages.MakePdf(styled);
        if (pdf.Diagnostics.Concat(problems).Any(static diagnostic => diagnostic.IsError))
        {
            // A word that is too wide for a box in a box is told, not printed.
            return null;
        }

        Interlocked.Increment(ref made);
        var faults = LeafletVerifier.Verify(
            styled, "any.pdf", OutputFormat.Pdf, pdf.Bytes, problems.Count > 0 ? problems[0].Span : document.Blocks[0].Span);
        if (!faults.IsEmpty)
        {
            return $"{faults[0]}\n{string.Join('\n', DocumentText.Of(styled).Body.Paragraphs)}";
        }

        // The same by another library than ours.
        var source = DocumentText.Of(styled);
        var heard = HeardPdf.Read(pdf.Bytes.ToArray());
        if (heard.Faults.Count > 0)
        {
            return heard.Faults[0];
        }

        var characters = Sorted(LeafletText.Bare(heard.Root.Text));
        var missing = Sorted(LeafletText.Bare(source.Body.Text)).GroupBy(static c => c)
            .FirstOrDefault(group => group.Count() > characters.Count(c => c == group.Key));
        if (missing is not null)
        {
            return $"'{missing.Key}' is heard too rarely.";
        }

        var word = LeafletVerifier.Verify(styled, "any.docx", OutputFormat.Docx, Stages.MakeWord(styled).Bytes, document.Blocks[0].Span);
        return word.IsEmpty ? null : word[0].ToString();
    }

    private static char[] Sorted(string text) => [.. text.Order()];
}
