using Leaflets.Typesetting.Frames;

namespace Leaflets.Typesetting.Pages;

/// <summary>Finds the first words of a frame, to name it in a problem.</summary>
internal static class FirstText
{
    private const int Enough = 40;

    /// <summary>The first run's text, cut to a few words, and its origin; empty and -1 where the frame has none.</summary>
    public static (string Text, int Origin) In(Frame frame)
    {
        foreach (var item in frame.Items)
        {
            var (text, origin) = item switch
            {
                TextItem run => (run.Run.Text, run.Run.Origin),
                GroupItem group => In(group.Frame),
                _ => (string.Empty, -1),
            };
            if (text.Length > 0)
            {
                return (text.Length <= Enough ? text : text[..Enough], origin);
            }
        }

        return (string.Empty, -1);
    }
}
