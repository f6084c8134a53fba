using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Formats.Pdf;
using Leaflets.Typesetting.Frames;
using Xunit;

namespace Leaflets.Tests.Formats.Pdf;

/// <summary>Pictures from Markdown to pages.</summary>
public sealed class FigureTests
{
    private const double WidthInInches = 60 / 25.4;

    [Theory]
    [InlineData(354, false)]
    [InlineData(353, true)]
    [InlineData(120, true)]
    public void A_picture_of_less_than_150_dots_per_inch_on_paper_is_warned_of(int pixels, bool isCoarse)
    {
        var warnings = Compose(pixels).Where(diagnostic => diagnostic.Descriptor.Id == "LFT3008").ToList();

        Assert.Equal(isCoarse ? 1 : 0, warnings.Count);
        Assert.All(warnings, warning =>
        {
            Assert.Equal(DiagnosticSeverity.Warning, warning.Severity);
            Assert.Equal(3, warning.Span.StartPosition.Line);
            Assert.Contains(
                $"60 mm wide, which gives {Math.Round(pixels / WidthInInches)} dots", warning.Message, StringComparison.Ordinal);
        });
    }

    private static ImmutableArray<Diagnostic> Compose(int pixels)
    {
        var document = MarkdownLeaflet.Of("![a line](line.png \"A line.\"){width=60mm}");
        var image = new RasterImage(new byte[1], ImageFormat.Png, pixels, 40, 0);
        return new LeafletComposer(TestFonts.Catalog)
            .Compose(document with { Images = document.Images.Add("line.png", image) }).Diagnostics;
    }
}
