using System.Text;
using HarfBuzzSharp;

namespace Leaflets.Typesetting.Inline.Shaping;

/// <summary>The scripts that letters belong to (UAX #24).</summary>
internal static class WritingSystems
{
    /// <summary>The script of a letter as its four letters of ISO 15924, or null for what belongs to many or to none.</summary>
    public static string? Of(Rune letter)
    {
        if (letter.IsAscii)
        {
            return Rune.IsLetter(letter) ? "Latn" : null;
        }

        var script = UnicodeFunctions.Default.GetScript((uint)letter.Value);
        return script == Script.Common || script == Script.Inherited || script == Script.Unknown ? null : script.ToString();
    }
}
