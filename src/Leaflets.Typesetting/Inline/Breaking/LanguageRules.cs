using Icu;

namespace Leaflets.Typesetting.Inline.Breaking;

/// <summary>The rules and dictionaries by which text is divided into lines. They are the system's.</summary>
public static class LanguageRules
{
    /// <summary>The version of ICU and of the Unicode standard that it follows: other versions may divide text otherwise.</summary>
    public static string Version => $"ICU {Wrapper.IcuVersion}, Unicode {Wrapper.UnicodeVersion}";
}
