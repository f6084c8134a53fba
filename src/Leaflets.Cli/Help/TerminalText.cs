using System.Text.RegularExpressions;

namespace Leaflets.Cli.Help;

/// <summary>
/// A line of the manual without what only the web shows: links are their text, with an address that leads somewhere from here.
/// </summary>
internal static partial class TerminalText
{
    /// <summary>The text of a line.</summary>
    public static string Of(string markdown) => Piece().Replace(markdown, static piece =>
    {
        if (piece.Groups["link"].Success)
        {
            var address = piece.Groups["address"].Value;
            var text = Of(piece.Groups["link"].Value);
            return address.StartsWith("http", StringComparison.Ordinal) ? $"{text} ({address})" : text;
        }

        return piece.Groups["tabled"].Success ? Signs(piece.Groups["tabled"].Value) : piece.Value is "**" ? string.Empty : piece.Value;
    });

    private static string Signs(string code) =>
        code.Replace("&#96;", "`", StringComparison.Ordinal).Replace("&#124;", "|", StringComparison.Ordinal);

    /// <summary>Code with signs that tables cannot hold; other code, which stays as it is; a link; a mark of stress.</summary>
    [GeneratedRegex(@"<code>(?<tabled>.*?)</code>|(?<ticks>`+).+?(?<!`)\k<ticks>(?!`)|(?<!!)\[(?<link>[^\]]+)\]\((?<address>[^)]+)\)|\*\*")]
    private static partial Regex Piece();
}
