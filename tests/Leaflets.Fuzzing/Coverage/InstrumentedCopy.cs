using System.Collections.Immutable;
using SharpFuzz;

namespace Leaflets.Fuzzing.Coverage;

/// <summary>
/// A copy of this program in a folder of its own whose libraries count their branches. The typefaces stay where they are.
/// </summary>
internal sealed class InstrumentedCopy : IDisposable
{
    private const string NativeLibraries = "runtimes";

    /// <summary>SharpFuzz keeps what it is at in static fields.</summary>
    private static readonly Lock Instrumenting = new();

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("leaflets-fuzzing-");

    private InstrumentedCopy()
    {
    }

    /// <summary>The files of the libraries that count.</summary>
    public static ImmutableArray<string> Libraries { get; } =
    [
        "Leaflets.dll", "Leaflets.Building.dll", "Leaflets.Inspection.dll", "Leaflets.Media.dll", "Leaflets.Pdf.dll",
        "Leaflets.Typesetting.dll", "Leaflets.Cli.dll", "Markdig.dll", "YamlDotNet.dll",
    ];

    /// <summary>The program to start.</summary>
    public string Program => Path.Join(_folder.FullName, Path.GetFileName(typeof(InstrumentedCopy).Assembly.Location));

    /// <summary>Makes the copy.</summary>
    /// <param name="prefixes">What the full names of the types begin with that count; counting all would blur a small target.</param>
    public static InstrumentedCopy Make(IReadOnlyCollection<string> prefixes)
    {
        var copy = new InstrumentedCopy();
        foreach (var path in Directory.EnumerateFiles(AppContext.BaseDirectory))
        {
            File.Copy(path, Path.Join(copy._folder.FullName, Path.GetFileName(path)));
        }

        // Half a gigabyte for all systems; a link does.
        var native = Path.Join(AppContext.BaseDirectory, NativeLibraries);
        if (Directory.Exists(native))
        {
            Directory.CreateSymbolicLink(Path.Join(copy._folder.FullName, NativeLibraries), native);
        }

        lock (Instrumenting)
        {
            foreach (var library in Libraries)
            {
                Fuzzer.Instrument(
                    Path.Join(copy._folder.FullName, library),
                    type => prefixes.Any(prefix => type.StartsWith(prefix, StringComparison.Ordinal)),
                    Options.Value);
            }
        }

        return copy;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        var native = Path.Join(_folder.FullName, NativeLibraries);
        if (Directory.Exists(native))
        {
            Directory.Delete(native);
        }

        _folder.Delete(recursive: true);
    }
}
