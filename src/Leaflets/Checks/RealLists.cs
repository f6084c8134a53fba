using System.Globalization;
using System.Text.RegularExpressions;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Languages;

namespace Leaflets.Checks;

/// <summary>A list is marked as one and not drawn with signs (Matterhorn 16-003).</summary>
internal sealed partial class RealLists : IDocumentRule
{
    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(LeafletDocument document, LanguageData language)
    {
        foreach (var paragraph in Descendants.Of(document).OfType<Paragraph>())
        {
            var all = LinesOf(paragraph).ToList();
            var lines = all.Where(static line => Marker().IsMatch(line)).ToList();
            lines = lines.Count == 0 && all.Count > 1 && (CountsUp(all) || AreDashed(all)) ? all : lines;
            if (lines.Count > 1 || (lines.Count == 1 && Bullet().IsMatch(lines[0])))
            {
                yield return Diagnostic.Create(CheckDiagnostics.LooksLikeList, paragraph.Span, lines[0]);
            }
        }
    }

    /// <summary>Whether all lines have the same sign behind numbers or letters that count up from the first.</summary>
    private static bool CountsUp(List<string> lines)
    {
        string? sign = null;
        for (var i = 0; i < lines.Count; i++)
        {
            var match = Counted().Match(lines[i]);
            var label = match.Groups[1].Value;
            sign ??= match.Groups[2].Value.Trim();
            var counts = label switch
            {
                "#" => true,
                [>= '0' and <= '9', ..] => label == (i + 1).ToString(CultureInfo.InvariantCulture),
                [_, ..] => label.Length == 1
                    && (ChineseNumbers.IndexOf(label[0], StringComparison.Ordinal) == i || char.ToUpperInvariant(label[0]) == 'A' + i),
                _ => false,
            };
            if (!match.Success || !counts || match.Groups[2].Value.Trim() != sign)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether all lines have the sign of an item with no space behind it.</summary>
    private static bool AreDashed(List<string> lines) =>
        lines.TrueForAll(line => line is ['-' or '–' or '—' or '+' or '*', var after, ..]
            && line[0] == lines[0][0] && char.IsLetterOrDigit(after));

    /// <summary>The lines as they stand in the source.</summary>
    private static IEnumerable<string> LinesOf(Paragraph paragraph)
    {
        var line = string.Empty;
        foreach (var inline in paragraph.Content)
        {
            if (inline is SoftBreak or HardBreak)
            {
                yield return line.Trim();
                line = string.Empty;
            }
            else
            {
                line += PlainText.Of([inline]);
            }
        }

        yield return line.Trim();
    }

    [GeneratedRegex(
        @"^([•‣◦▪●■➢➤✓✔✗✘☐☑☒]|[○□–—*·o]\s|\(?\p{Nd}{1,2}[.)]{1,2}\s|\p{Nd}{1,2}[、．]|[①-⑳]|\(?(\p{L}\p{M}*|[ivx]{2,4})[.)]\s|\[[ xX]?\]\s)")]
    private static partial Regex Marker();

    private const string ChineseNumbers = "一二三四五六七八九十";

    [GeneratedRegex(@"^([0-9]{1,2}|[A-Za-z]|#|[一二三四五六七八九十])(、|\s?[-–—:/]\s|[°ºª]\s|[.)](?!\p{Nd}))")]
    private static partial Regex Counted();

    [GeneratedRegex(@"^[•‣◦▪●■]")]
    private static partial Regex Bullet();
}
