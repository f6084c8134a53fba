using Leaflets.Typesetting.Frames;

namespace Leaflets.Typesetting.Pages;

/// <summary>Finds the first words of a frame, to name it in a problem.</summary>
internal static class FirstText
{
    private const int Enough = 40;

    /// <summary>The first run's text, cut to a few words; empty where the frame has none.</summary>
    public static string In(Frame frame)
    {
        foreach (var item in frame.Items)
        {
            var text = item switch
            {
                TextItem run => run.Run.Text,
                GroupItem group => In(group.Frame),
                _ => string.Empty,
            };
            if (text.Length > 0)
            {
                return text.Length <= Enough ? text : text[..Enough];
            }
        }

        return string.Empty;
    }
}
