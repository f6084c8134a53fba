namespace Leaflets.Formats;

/// <summary>The formats that there are, in sentences for people.</summary>
internal static class FormatNames
{
    /// <summary>The word for more than one of them.</summary>
    public static string Several => OutputFormats.All.Length == 2 ? "both" : "several";

    /// <summary>Their names, one after the other.</summary>
    /// <param name="separator">What stands between two.</param>
    public static string Listed(string separator = ", ") => string.Join(separator, OutputFormats.All.Select(static format => format.Name));

    /// <summary>Their names between quotation marks, as a part of a sentence.</summary>
    public static string Quoted()
    {
        string[] names = [.. OutputFormats.All.Select(static format => $"'{format.Name}'")];
        return names is [var only] ? only : $"{string.Join(", ", names[..^1])} and {names[^1]}";
    }
}
