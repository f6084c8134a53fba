using System.Globalization;
using System.Text;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Tests.Shared;

/// <summary>Prints a frame as text that a person can read in a diff: places in points, text, tags indented.</summary>
internal static class FrameDump
{
    public static string Of(Frame frame)
    {
        var text = new StringBuilder();
        var depth = 0;
        Append(text, frame, Point.Origin, ref depth);
        return text.ToString();
    }

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

    private static string Reversed(string text)
    {
        var elements = StringInfo.ParseCombiningCharacters(text);
        return string.Concat(elements.Reverse().Select(start => StringInfo.GetNextTextElement(text, start)));
    }

    private static void Append(StringBuilder text, Frame frame, Point origin, ref int depth)
    {
        foreach (var item in frame.Items)
        {
            var at = origin.Offset(item.Position);
            switch (item)
            {
                case TagItem { Edge: TagEdge.Open } open:
                    Line(text, depth++, $"<{open.Element.Role}>");
                    break;
                case TagItem close:
                    Line(text, --depth, $"</{close.Element.Role}>");
                    break;
                case TextItem run:
                    Line(text, depth, FormattableString.Invariant(
                        $"{at.X.Points:0.0},{at.Y.Points:0.0} \"{run.Run.Text}\" {run.Run.Face} {run.Run.Size}{(run.Run.IsRightToLeft ? " rtl" : string.Empty)}"));
                    break;
                case ShapeItem shape:
                    Line(text, depth, FormattableString.Invariant($"{at.X.Points:0.0},{at.Y.Points:0.0} shape {shape.Fill}{shape.Stroke?.Color}"));
                    break;
                case LinkItem link:
                    Line(text, depth, FormattableString.Invariant(
                        $"{at.X.Points:0.0},{at.Y.Points:0.0} link {link.Size.Width.Points:0.0}×{link.Size.Height.Points:0.0}"));
                    break;
                case ImageItem image:
                    Line(text, depth, FormattableString.Invariant(
                        $"{at.X.Points:0.0},{at.Y.Points:0.0} image {image.Size.Width.Points:0.0}×{image.Size.Height.Points:0.0}"));
                    break;
                case GroupItem group:
                    Append(text, group.Frame, at, ref depth);
                    break;
            }
        }
    }

    private static void Line(StringBuilder text, int depth, string line) => text.Append(' ', depth * 2).Append(line).Append('\n');
}
