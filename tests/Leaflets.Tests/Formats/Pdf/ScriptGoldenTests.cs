using Leaflets.Formats.Pdf;
using Xunit;

namespace Leaflets.Tests.Formats.Pdf;

/// <summary>
/// One short leaflet in each class of script, and how it is set: each line with its place, face and width. Set
/// <c>LEAFLETS_UPDATE_GOLDENS=1</c> to write the files anew, and look at each difference.
/// </summary>
public sealed class ScriptGoldenTests
{
    /// <summary>Thai, Lao, Khmer and Burmese lines end where the dictionaries of this version of ICU say.</summary>
    private const string DictionaryVersion = "72";

    [Theory, MemberData(nameof(ScriptLeaflet.Languages), MemberType = typeof(ScriptLeaflet))]
    public void A_script_is_set_as_its_readers_expect(string language)
    {
        if (language is "th" or "lo" or "km" or "my" && !Icu.Wrapper.IcuVersion.StartsWith(DictionaryVersion, StringComparison.Ordinal))
        {
            Assert.Skip($"The lines of this golden are those of ICU {DictionaryVersion}; here is {Icu.Wrapper.IcuVersion}.");
        }

        var composed = new LeafletComposer(TestFonts.Catalog).Compose(ScriptLeaflet.Styled(language));
        Assert.Empty(composed.Diagnostics.Select(diagnostic => diagnostic.ToString()));

        var dump = FrameDump.Of(composed.Pages.Pages.Select(page => page.Frame));
        var golden = Path.Join(ScriptLeaflet.Folder, $"{language}.txt");
        if (Environment.GetEnvironmentVariable("LEAFLETS_UPDATE_GOLDENS") == "1")
        {
            File.WriteAllText(golden, dump);
        }

        Assert.Equal(File.ReadAllText(golden), dump);
    }
}
