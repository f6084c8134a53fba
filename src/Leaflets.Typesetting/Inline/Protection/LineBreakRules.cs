using Icu;
using Leaflets.Typesetting.Inline.Characters;

namespace Leaflets.Typesetting.Inline.Protection;

/// <summary>The rules and dictionaries by which text is divided into lines. They are the system's.</summary>
internal static class LineBreakRules
{
    /// <summary>The version of ICU and of the Unicode standard that it follows: other versions may divide text otherwise.</summary>
    /// <exception cref="MissingLibraryException">There is no ICU.</exception>
    public static string Version
    {
        get
        {
            Require();
            return $"ICU {Wrapper.IcuVersion}, Unicode {Wrapper.UnicodeVersion}";
        }
    }

    /// <summary>Loads ICU, so that who begins a long work hears at once that it is missing.</summary>
    /// <exception cref="MissingLibraryException">There is no ICU.</exception>
    public static void Require() => IcuLibrary.Require();
}
