using Leaflets.Typesetting;
using Leaflets.Typesetting.Fonts;
using Xunit;

namespace Leaflets.Tests.Shared;

/// <summary>The typefaces of the project, for tests that shape text.</summary>
internal static class TestFonts
{
    private static readonly Lazy<FontCatalog?> Loaded = new(Load);

    /// <summary>The faces; the test is skipped where they have not been fetched, and fails where CI must have them.</summary>
    public static FontCatalog Catalog
    {
        get
        {
            if (Loaded.Value is { } catalog)
            {
                return catalog;
            }

            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "The typefaces are not beside the tests.");
            Assert.Skip("The typefaces are not beside the tests: build the command line first, or set LEAFLETS_FONTS.");
            throw new InvalidOperationException();
        }
    }

    /// <summary>The upright regular face of a family.</summary>
    public static FontFace Face(string family) =>
        Catalog.Find(family, FontWeight.Regular, italic: false) ?? throw new InvalidOperationException($"There is no {family}.");

    private static FontCatalog? Load()
    {
        var folder = Environment.GetEnvironmentVariable("LEAFLETS_FONTS") ?? Path.Combine(AppContext.BaseDirectory, "fonts");
        if (!Directory.Exists(folder))
        {
            return null;
        }

        var faces = Directory.EnumerateFiles(folder, "*.ttf", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => new FontSource(Describe(path), () => FontFace.Load(File.ReadAllBytes(path))));
        return new FontCatalog(faces);
    }

    private static FontDescription Describe(string path)
    {
        using var file = File.OpenRead(path);
        return FontDescription.Read(file);
    }
}
