using System.Runtime.CompilerServices;
using Leaflets.Typesetting.Fonts;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Model;
using Xunit;

namespace Leaflets.Typesetting.Tests.Inline.Shaping;

/// <summary>What HarfBuzz has of a typeface is not freed by the runtime.</summary>
public sealed class FontLifeTests
{
    private const int MostCollections = 20;

    [Fact]
    public void A_formatter_that_is_gone_lets_go_of_its_typefaces()
    {
        var bytes = Shape();
        for (var i = 0; i < MostCollections && bytes.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(bytes.IsAlive, "The bytes of the face are pinned still.");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Shape()
    {
        var file = TestFonts.Face("Noto Sans").Data.ToArray();
        using var stream = new MemoryStream(file);
        var catalog = new FontCatalog([new FontSource(FontDescription.Read(stream), () => FontFace.Load(file))]);
        var style = Paragraphs.Style();
        var lines = new ParagraphFormatter(catalog).Prepare([new InlineText("Take 500 mg.", style.Text)], style)
            .Break(Length.FromPoints(300), []);
        Assert.NotEmpty(lines);
        return new WeakReference(file);
    }
}
