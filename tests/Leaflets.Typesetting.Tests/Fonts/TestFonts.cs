using Leaflets.Typesetting.Fonts;
using Xunit;

namespace Leaflets.Typesetting.Tests.Fonts;

/// <summary>The typefaces that tests are set in: from LEAFLETS_FONTS, else from the project's own font packages.</summary>
internal static class TestFonts
{
    private static readonly string[] Files =
    [
        "NotoSans_400Regular.ttf", "NotoSans_700Bold.ttf", "NotoSans_400Regular_Italic.ttf", "NotoSansArabic_400Regular.ttf",
        "NotoNaskhArabic_400Regular.ttf",
    ];

    private static readonly Lazy<FontCatalog?> Loaded = new(Load);

    /// <summary>The catalog; the test is skipped where the fonts are not installed, but fails on a build server.</summary>
    public static FontCatalog Catalog
    {
        get
        {
            if (Loaded.Value is null && Environment.GetEnvironmentVariable("CI") != "true")
            {
                Assert.Skip("the test fonts are not installed: run npm ci in styles/fonts or set LEAFLETS_FONTS");
            }

            return Loaded.Value ?? throw new InvalidOperationException("the test fonts are missing: run npm ci in styles/fonts");
        }
    }

    public static FontFace Face(string family) => Catalog.Find(family, FontWeight.Regular, false)!;

    private static FontCatalog? Load()
    {
        if (Folder() is not { } folder)
        {
            return null;
        }

        var faces = new List<FontFace>();
        foreach (var path in Directory.EnumerateFiles(folder, "*.ttf", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (Files.Contains(Path.GetFileName(path)))
            {
                faces.Add(FontFace.Load(File.ReadAllBytes(path)));
            }
        }

        return faces.Count >= Files.Length ? new FontCatalog(faces) : null;
    }

    private static string? Folder()
    {
        if (Environment.GetEnvironmentVariable("LEAFLETS_FONTS") is { Length: > 0 } named)
        {
            return Directory.Exists(named) ? named : null;
        }

        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var fonts = Path.Combine(at.FullName, "styles", "fonts", "node_modules");
            if (Directory.Exists(fonts))
            {
                return fonts;
            }
        }

        return null;
    }
}
