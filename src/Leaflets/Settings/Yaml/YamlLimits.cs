namespace Leaflets.Settings.Yaml;

/// <summary>
/// What is read of YAML, at most: styles, languages, letterheads, the collection's settings and front matter. Beyond a limit nothing of the
/// file is used, and an error says so.
/// </summary>
internal sealed record YamlLimits
{
    /// <summary>The usual limits.</summary>
    public static YamlLimits Default { get; } = new();

    /// <summary>How many mappings and lists may stand in one another: 16.</summary>
    public int MaximumDepth { get; init; } = 16;

    /// <summary>The longest file or front matter, in UTF-16 code units: 512 K.</summary>
    public int MaximumLength { get; init; } = 512 * 1024;

    /// <summary>The most keys and values: 20,000.</summary>
    public int MaximumValues { get; init; } = 20_000;
}
