namespace Leaflets.Formats.Word.Looks;

/// <summary>The kinds of scripts that Word keeps faces, sizes and languages for (ECMA-376 part 1, 17.3.2.26).</summary>
internal enum ScriptKind
{
    /// <summary>Latin and all that is neither of the others.</summary>
    Latin,

    /// <summary>Han, kana and Hangul.</summary>
    EastAsian,

    /// <summary>Scripts from right to left, those of India, and those of South-East Asia.</summary>
    Complex,
}
