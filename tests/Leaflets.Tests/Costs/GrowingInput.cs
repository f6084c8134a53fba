using System.Globalization;
using System.Text;

namespace Leaflets.Tests.Costs;

/// <summary>Pieces of inputs that are as long as one asks.</summary>
internal static class GrowingInput
{
    /// <summary>A piece so many times, each with its number in the place of <c>%</c>.</summary>
    public static string Many(int count, string piece)
    {
        var text = new StringBuilder(count * (piece.Length + 2));
        for (var number = 0; number < count; number++)
        {
            text.Append(piece.Replace("%", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        }

        return text.ToString();
    }
}
