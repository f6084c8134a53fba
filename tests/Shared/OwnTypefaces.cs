namespace Leaflets.Tests.Shared;

/// <summary>Has programs that use fontconfig draw with the typefaces of the project and no others.</summary>
internal static class OwnTypefaces
{
    /// <summary>The settings, for <c>FONTCONFIG_FILE</c>.</summary>
    /// <param name="family">The family that takes the place of all that are asked for, or null.</param>
    public static string Settings(string? family = null) => $"""
        <?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
        <fontconfig>
          <dir>{Environment.GetEnvironmentVariable("LEAFLETS_FONTS") ?? Path.Join(AppContext.BaseDirectory, "fonts")}</dir>
          <cachedir>{Path.Join(Path.GetTempPath(), "leaflets-tests-fontconfig")}</cachedir>
          {(family is null ? string.Empty : Instead(family))}
        </fontconfig>
        """;

    private static string Instead(string family) =>
        $"<match target='pattern'><edit name='family' mode='assign' binding='strong'><string>{family}</string></edit></match>";
}
