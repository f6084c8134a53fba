using System.Globalization;
using Leaflets.Cli.Invocation;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Leaflets.Cli.Reporting;

/// <summary>What the live display shows at one moment. Immutable.</summary>
/// <param name="Done">How many leaflets are done.</param>
/// <param name="Total">How many there are; 0 while that is not known.</param>
/// <param name="PerSecond">How many are done in a second, or null while that is not known.</param>
/// <param name="Left">How long the rest takes, or null while that is not known.</param>
/// <param name="Errors">How many errors there are.</param>
/// <param name="Warnings">How many warnings there are.</param>
/// <param name="InHand">The leaflets that are being made.</param>
/// <param name="Last">The one that was done last, or null.</param>
internal sealed record LiveFrame(
    int Done, int Total, double? PerSecond, TimeSpan? Left, int Errors, int Warnings, IReadOnlyList<string> InHand, string? Last)
{
    private const int LongestBar = 24;
    private const int ShortestBar = 6;

    /// <summary>The room that is kept for words beside the bar.</summary>
    private const int Words = 30;

    /// <summary>
    /// Two lines: how far the build is, and what it is at. What matters least stands last, where a narrow terminal cuts it; a terminal that
    /// has no room for a bar has the numbers.
    /// </summary>
    /// <param name="isUnicode">Whether the terminal shows more than ASCII.</param>
    /// <param name="width">How many characters the terminal shows on a line.</param>
    public IRenderable Draw(bool isUnicode, int width)
    {
        if (Total == 0)
        {
            return new Text("Reading the collection");
        }

        var bar = Math.Min((width - Words) / 2, LongestBar);
        bar = bar < ShortestBar ? 0 : bar;
        var filled = (int)((long)bar * Done / Total);
        var (full, empty, cut) = isUnicode ? ('━', '─', "…") : ('#', '.', "...");
        List<(string Text, Color Color)> progress =
        [
            (new string(full, filled), Color.Green),
            (new string(empty, bar - filled), Color.Grey),
            (string.Create(CultureInfo.InvariantCulture, $"{(bar == 0 ? string.Empty : "  ")}{Done}/{Total}"), Color.Default),
        ];
        if (Errors > 0)
        {
            progress.Add(($"  {OutputText.Count(Errors, "error")}", Color.Red));
        }

        if (Warnings > 0)
        {
            progress.Add(($"  {OutputText.Count(Warnings, "warning")}", Color.Yellow));
        }

        if (Left is { } left)
        {
            progress.Add(($"  {Clock(left)} left", Color.Default));
        }

        if (PerSecond is { } pace)
        {
            progress.Add(($"  {pace.ToString(pace < 10 ? "0.0" : "0", CultureInfo.InvariantCulture)} a second", Color.Default));
        }

        var names = InHand.Count > 0 ? $"now: {string.Join(", ", InHand)}" : Last is null ? string.Empty : $"done: {Last}";
        return new Rows(Line(progress, width, cut), Line([(names, Color.Grey)], width, cut));
    }

    /// <summary>A line that is cut where it does not fit: it never wraps.</summary>
    private static Paragraph Line(List<(string Text, Color Color)> parts, int width, string cut)
    {
        var line = new Paragraph();
        var space = Math.Max(width, cut.Length + 1);
        var isCut = parts.Sum(static part => part.Text.Length) > space;
        space -= isCut ? cut.Length : 0;
        foreach (var (text, color) in parts.Select(static part => (OutputText.OnOneLine(part.Text), part.Color)))
        {
            var shown = text[..Math.Min(text.Length, space)];
            line.Append(shown, new Style(color));
            space -= shown.Length;
        }

        return isCut ? line.Append(cut) : line;
    }

    private static string Clock(TimeSpan left)
    {
        var seconds = (long)Math.Ceiling(Math.Min(left.TotalSeconds, TimeSpan.FromDays(99).TotalSeconds));
        return seconds >= 3600
            ? string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600}:{seconds / 60 % 60:00}:{seconds % 60:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{seconds / 60}:{seconds % 60:00}");
    }
}
