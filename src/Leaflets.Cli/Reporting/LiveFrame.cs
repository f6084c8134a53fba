using System.Globalization;
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
    private const int BarWidth = 24;

    /// <summary>Two lines: how far the build is, and what it is at.</summary>
    /// <param name="isUnicode">Whether the terminal shows more than ASCII.</param>
    public IRenderable Draw(bool isUnicode)
    {
        if (Total == 0)
        {
            return new Text("Reading the collection");
        }

        var filled = (int)((long)BarWidth * Done / Total);
        var (full, empty) = isUnicode ? ('━', '─') : ('#', '.');
        var progress = new Paragraph()
            .Append(new string(full, filled), new Style(Color.Green))
            .Append(new string(empty, BarWidth - filled), new Style(Color.Grey))
            .Append(string.Create(CultureInfo.InvariantCulture, $"  {Done}/{Total}"));
        if (PerSecond is { } pace)
        {
            progress.Append(string.Create(CultureInfo.InvariantCulture, $"  {pace.ToString(pace < 10 ? "0.0" : "0", CultureInfo.InvariantCulture)} a second"));
        }

        if (Left is { } left)
        {
            progress.Append($"  {Clock(left)} left");
        }

        if (Warnings > 0)
        {
            progress.Append($"  {PlainText.Count(Warnings, "warning")}", new Style(Color.Yellow));
        }

        if (Errors > 0)
        {
            progress.Append($"  {PlainText.Count(Errors, "error")}", new Style(Color.Red));
        }

        var names = InHand.Count > 0 ? $"now: {string.Join(", ", InHand)}" : Last is null ? string.Empty : $"done: {Last}";
        return new Rows(progress.Ellipsis(), new Paragraph(names, new Style(Color.Grey)).Ellipsis());
    }

    private static string Clock(TimeSpan left)
    {
        var seconds = (long)Math.Ceiling(Math.Min(left.TotalSeconds, TimeSpan.FromDays(99).TotalSeconds));
        return seconds >= 3600
            ? string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600}:{seconds / 60 % 60:00}:{seconds % 60:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{seconds / 60}:{seconds % 60:00}");
    }
}
