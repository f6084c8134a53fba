using System.Globalization;
using System.Text;
using Leaflets.Typesetting.Frames;

namespace Leaflets.Tests.Shared;

/// <summary>Reads the characters of frames.</summary>
internal static class FrameText
{
    /// <summary>The characters of a frame in reading order.</summary>
    public static string TextOf(Frame frame)
    {
        var text = new StringBuilder();
        foreach (var item in frame.Items)
        {
            text.Append(item switch
            {
                TextItem run => run.Run.Text,
                GroupItem group => TextOf(group.Frame),
                _ => string.Empty,
            });
        }

        return text.ToString();
    }

    /// <summary>The characters of a line as they stand on paper, from left to right.</summary>
    public static string SeenText(Frame frame)
    {
        var runs = frame.Items.OfType<TextItem>().OrderBy(item => item.Position.X).Select(item => item.Run);
        return string.Concat(runs.Select(run => run.IsRightToLeft ? Reversed(run.Text) : run.Text)).Trim();
    }

    /// <summary>Right-to-left characters as they stand on paper: the last at the left, brackets mirrored (UAX #9, L4).</summary>
    public static string Reversed(string text)
    {
        const string Brackets = "()[]{}<>«»‹›≤≥";
        var elements = StringInfo.ParseCombiningCharacters(text).Reverse().Select(start => StringInfo.GetNextTextElement(text, start));
        return string.Concat(elements.Select(element =>
            Brackets.IndexOf(element, StringComparison.Ordinal) is >= 0 and var index ? Brackets[index ^ 1].ToString() : element));
    }
}
