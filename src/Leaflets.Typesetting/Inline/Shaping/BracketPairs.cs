namespace Leaflets.Typesetting.Inline.Shaping;

/// <summary>The brackets and quotation marks that come in pairs in running text.</summary>
internal static class BracketPairs
{
    /// <summary>The partner of an opening bracket, or 0.</summary>
    public static int Closing(int codePoint) => codePoint switch
    {
        '(' => ')',
        '[' => ']',
        '{' => '}',
        '«' => '»',
        '\u2018' => '\u2019',
        '\u201C' => '\u201D',
        '\u2039' => '\u203A',
        _ => 0,
    };
}
