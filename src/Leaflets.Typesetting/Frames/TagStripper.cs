using System.Collections.Immutable;

namespace Leaflets.Typesetting.Frames;

/// <summary>Makes the copy of a frame that is seen but not read: without tags and links.</summary>
internal static class TagStripper
{
    /// <summary>The frame without its tag and link items, at every depth.</summary>
    public static Frame Strip(Frame frame)
    {
        var items = ImmutableArray.CreateBuilder<FrameItem>(frame.Items.Length);
        foreach (var item in frame.Items)
        {
            switch (item)
            {
                case TagItem or LinkItem:
                    break;
                case GroupItem group:
                    items.Add(group with { Frame = Strip(group.Frame) });
                    break;
                case TextItem or ShapeItem or ImageItem:
                    items.Add(item);
                    break;
                default:
                    throw new ArgumentOutOfRangeException(nameof(frame), item.GetType().Name, "This kind of frame item is unknown.");
            }
        }

        return frame with { Items = items.ToImmutable() };
    }
}
