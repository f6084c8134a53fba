using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Leaflets.Cli.Reporting;

/// <summary>Text as the places take it that it is written to.</summary>
internal static partial class PlainText
{
    private const char Replacement = '\uFFFD';

    /// <summary>
    /// Text without control characters: it neither ends its line nor steers a terminal, nor the CI service that reads the log. GitHub and Azure take
    /// <c>##[command]</c> and <c>##vso[command]</c> for their own wherever in a line they stand; here they get a space between the signs.
    /// </summary>
    public static string OnOneLine(string text) =>
        Command().Replace(Replaced(text, static character => char.IsControl(character) || character is '\u2028' or '\u2029'), "# #");

    /// <summary>JSON that means the same, without what a CI service takes for a command: the sign <c>#</c> stands only in its strings.</summary>
    public static string OfJson(string json) => Sign().Replace(json, "\\u0023");

    /// <summary>Text of whole characters: halves of surrogate pairs, which UTF-8 cannot hold, are replaced.</summary>
    public static string Whole(string text) => Replaced(text, static _ => false);

    /// <summary>Text of characters that an XML document may hold (XML 1.0, production 2).</summary>
    public static string ForXml(string text) => Replaced(text, static character => !XmlConvert.IsXmlChar(character));

    /// <summary>A number of things.</summary>
    public static string Count(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? string.Empty : "s")}");

    [GeneratedRegex(@"##(?=[A-Za-z]*\[)", RegexOptions.CultureInvariant)]
    private static partial Regex Command();

    [GeneratedRegex("#(?=#)", RegexOptions.CultureInvariant)]
    private static partial Regex Sign();

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
