namespace Leaflets.Styles;

/// <summary>The styles and languages that come with Leaflets.</summary>
public static class ShippedStyles
{
    private static readonly Lazy<StyleLibrary> Read = new(ReadAll);

    /// <summary>The styles, and the words of each language. A clinic adds its own by <see cref="StyleLibrary.With"/>.</summary>
    public static StyleLibrary Library => Read.Value;

    private static StyleLibrary ReadAll()
    {
        var assembly = typeof(ShippedStyles).Assembly;
        return assembly.GetManifestResourceNames().Aggregate(StyleLibrary.Empty, (library, name) =>
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            return library.With(name, content);
        });
    }
}
