using Leaflets.Building.Files;

namespace Leaflets.Cli.Reporting;

/// <summary>Writes reports.</summary>
internal static class ReportFile
{
    /// <inheritdoc cref="NamedOutput.Write"/>
    public static void Write(string path, ReadOnlySpan<byte> content) => NamedOutput.Write(path, content);
}
