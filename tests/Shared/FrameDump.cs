using System.Globalization;
using System.Text;
using Leaflets.Typesetting.Frames;

namespace Leaflets.Tests.Shared;

/// <summary>Writes frames as text that reads well in a diff: one item a line, indented by the tags around it.</summary>
internal static class FrameDump
{
    public static string Of(IEnumerable<Frame> frames)
    {
        var text = new StringBuilder();
        var depth = 0;
        foreach (var frame in frames)
        {
            text.Append(CultureInfo.InvariantCulture, $"frame {Number(frame.Size.Width.Points)} x {Number(frame.Size.Height.Points)}\n");
            Write(text, frame, ref depth, 1);
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, Frame frame, ref int depth, int level)
    {
        foreach (var item in frame.Items)
        {
            if (item is TagItem { Edge: TagEdge.Close })
            {
                depth--;
            }

            text.Append(' ', 2 * (level + depth));
            text.Append(
                CultureInfo.InvariantCulture, $"{Number(item.Position.X.Points)},{Number(item.Position.Y.Points)} {Describe(item)}\n");
            switch (item)
            {
                case TagItem { Edge: TagEdge.Open }:
                    depth++;
                    break;
                case GroupItem group:
                    Write(text, group.Frame, ref depth, level + 1);
                    break;
            }
        }
    }

    private static string Describe(FrameItem item) => item switch
    {
        TextItem { Run: var run } =>
            $"\"{run.Text}\" {run.Face} {Number(run.Size.Points)} {(run.IsRightToLeft ? "rtl" : "ltr")} w={Number(run.Width.Points)}",
        TagItem tag => $"{(tag.Edge == TagEdge.Open ? "<" : "</")}{tag.Element.Role}>",
        ShapeItem shape => $"shape {shape.Fill}",
        LinkItem link => $"link {Number(link.Size.Width.Points)} x {Number(link.Size.Height.Points)}",
        GroupItem group => $"group {Number(group.Frame.Size.Width.Points)} x {Number(group.Frame.Size.Height.Points)}",
        ImageItem image => $"image {Number(image.Size.Width.Points)} x {Number(image.Size.Height.Points)}",
        _ => item.GetType().Name,
    };

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
