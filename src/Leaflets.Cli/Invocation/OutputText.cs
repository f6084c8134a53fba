using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Leaflets.Cli.Invocation;

/// <summary>Text as the places take it that it is written to.</summary>
internal static partial class OutputText
{
    private const char Replacement = '\uFFFD';
    private const RegexOptions Loose = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    /// <summary>
    /// Text without control characters: it neither ends its line nor steers a terminal, turns no text round that stands beside it, and
    /// gives no orders to the CI service that reads the log (<see cref="ServiceMessages"/>).
    /// </summary>
    public static string OnOneLine(string text) => ServiceMessages.BreakUp(Replaced(text, IsSteering));

    /// <summary>Lines of text, each as <see cref="OnOneLine"/> makes them; ends of lines and tabs stay.</summary>
    public static string OnLines(string text)
    {
        var plain = Replaced(text, static character => character is not ('\n' or '\t') && IsSteering(character));
        return ServiceMessages.MayStandIn(plain) ? string.Join('\n', plain.Split('\n').Select(ServiceMessages.BreakUp)) : plain;
    }

    /// <summary>
    /// JSON that means the same, without what steers a terminal or a CI service. What is escaped stands only in strings, for JSON itself is
    /// written with none of it.
    /// </summary>
    public static string OfJson(string json) => Dangerous().Replace(json, static found => $"\\u{(int)found.Value[0]:X4}");

    /// <summary>Text of whole characters: halves of surrogate pairs, which UTF-8 cannot hold, are replaced.</summary>
    public static string Whole(string text) => Replaced(text, static _ => false);

    /// <summary>Text of characters that an XML document may hold (XML 1.0, production 2).</summary>
    public static string ForXml(string text) => Replaced(text, static character => !XmlConvert.IsXmlChar(character));

    /// <summary>A number of things.</summary>
    public static string Count(int count, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? string.Empty : "s")}");

    /// <summary>
    /// Controls (C0, C1, DEL), separators of lines and paragraphs, and what embeds, overrides or isolates directions (UAX #9, 2.1 to 2.4).
    /// </summary>
    private static bool IsSteering(char character) =>
        char.IsControl(character) || character is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    [GeneratedRegex(
        @"#(?=#)|(?<=section_(?:start|end)|travis_(?:fold|time)):|[\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]", Loose)]
    private static partial Regex Dangerous();

    private static string Replaced(string text, Func<char, bool> isBad)
    {
        StringBuilder? result = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                result?.Append(text, i, 2);
                i++;
            }
            else if (char.IsSurrogate(text[i]) || isBad(text[i]))
            {
                result ??= new StringBuilder(text.Length).Append(text, 0, i);
                result.Append(Replacement);
            }
            else
            {
                result?.Append(text[i]);
            }
        }

        return result?.ToString() ?? text;
    }
}
