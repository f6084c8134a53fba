using System.Globalization;

namespace Leaflets.Building;

/// <summary>A part of a plan. All parts together are the plan, and no leaflet is in two.</summary>
/// <param name="Number">Which part, from 1.</param>
/// <param name="Count">How many parts there are.</param>
public readonly record struct Shard(int Number, int Count)
{
    /// <summary>The largest number of parts.</summary>
    public const int MostParts = 1000;

    /// <summary>Reads <c>3/8</c>.</summary>
    public static bool TryParse(string? text, out Shard shard)
    {
        shard = default;
        var slash = text?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        if (slash < 0
            || !int.TryParse(text.AsSpan(0, slash), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || !int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            || number < 1 || number > count || count > MostParts)
        {
            return false;
        }

        shard = new(number, count);
        return true;
    }

    /// <summary>The form that <see cref="TryParse"/> reads.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}/{Count}");
}
