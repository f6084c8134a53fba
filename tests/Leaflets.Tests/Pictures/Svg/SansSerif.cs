using Leaflets.Pictures.Svg;
using Leaflets.Tests.Styling;

namespace Leaflets.Tests.Pictures.Svg;

/// <summary>Sets the text of drawings as leaflets in English do.</summary>
internal static class SansSerif
{
    public static readonly ITextSetter Setter = OutputFormats.Typesetter(TestFonts.Catalog)
        .DrawingText(StylesFolder.Load("clear-print"), StylesFolder.Language("en"));
}
