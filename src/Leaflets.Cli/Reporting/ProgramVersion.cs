using System.Reflection;

namespace Leaflets.Cli.Reporting;

/// <summary>The program's version.</summary>
internal static class ProgramVersion
{
    /// <summary>The version as it was released, such as <c>1.4.0</c>, without the revision it was built of.</summary>
    public static string Read()
    {
        var version = typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion
            ?? "0.0.0";
        return version.IndexOf('+', StringComparison.Ordinal) is var end and >= 0 ? version[..end] : version;
    }
}
