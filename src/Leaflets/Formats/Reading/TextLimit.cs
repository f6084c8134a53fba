using System.Text;

namespace Leaflets.Formats.Reading;

/// <summary>How much text is read of a file that may come from elsewhere.</summary>
internal static class TextLimit
{
    /// <summary>A longer text is not that of a leaflet.</summary>
    private const int Longest = 8 << 20;

    /// <summary>Ends the reading of a text that has become longer.</summary>
    /// <exception cref="InvalidDataException">It has.</exception>
    public static void Check(StringBuilder text)
    {
        if (text.Length > Longest)
        {
            throw new InvalidDataException($"the file's text has more than {Longest} characters");
        }
    }
}
