namespace Leaflets.Benchmarks.Peers;

/// <summary>
/// Writes the two collections that every program makes: one text with a number that differs, and texts that share nothing.
/// </summary>
internal static class PeerCollections
{
    private const string Number = "020 7946 0123";

    /// <summary>Writes <c>variants/</c> and <c>unshared/</c> into a folder.</summary>
    /// <param name="folder">Made where it is not there.</param>
    /// <param name="count">How many leaflets each has.</param>
    public static void Write(string folder, int count)
    {
        var leaflet = new BenchmarkLeaflet();
        for (var i = 0; i < count; i++)
        {
            // A number of a range that no one has, in the place of the clinic's.
            WriteLeaflet(folder, "variants", i, leaflet.Source.Replace(Number, $"020 7946 0{i:D3}", StringComparison.Ordinal));
            WriteLeaflet(folder, "unshared", i, ForeignTongue.Translate(leaflet.Source, i));
        }

        foreach (var set in (string[])["variants", "unshared"])
        {
            Folders.CopyStyles(Path.Combine(folder, set, "styles"));
            File.WriteAllText(Path.Combine(folder, set, "leaflets", "collection.yaml"), "source-language: en\nstyle: base\n");
        }
    }

    private static void WriteLeaflet(string folder, string set, int number, string source)
    {
        var place = Path.Combine(folder, set, "leaflets", $"leaflet-{number:D3}");
        Folders.CopyPictures(Path.Combine(place, "images"));
        File.WriteAllText(Path.Combine(place, "en.md"), source);
    }
}
