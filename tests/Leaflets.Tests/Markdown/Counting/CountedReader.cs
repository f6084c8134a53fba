using System.Reflection;
using System.Runtime.Loader;

namespace Leaflets.Tests.Markdown.Counting;

/// <summary>The reader of Markdown, and the parser below it, with their steps counted: copies beside those that other tests use.</summary>
internal sealed class CountedReader : AssemblyLoadContext
{
    private static readonly Lazy<CountedReader> Shared = new(static () => new CountedReader());

    private readonly Func<string, object?> _read;

    private CountedReader()
        : base("counted")
    {
        var folder = Path.GetDirectoryName(typeof(StepCount).Assembly.Location)!;
        LoadFromStream(StepWeaver.Weave(Path.Join(folder, "YamlDotNet.dll")));
        LoadFromStream(StepWeaver.Weave(Path.Join(folder, "Markdig.dll")));
        var leaflets = LoadFromStream(StepWeaver.Weave(Path.Join(folder, "Leaflets.dll")));
        var source = leaflets.GetType("Leaflets.Diagnostics.SourceText", throwOnError: true)!;
        var read = leaflets.GetType("Leaflets.Markdown.MarkdownReader", throwOnError: true)!.GetMethod("Read", BindingFlags.Public | BindingFlags.Static)!;
        _read = text => read.Invoke(null, [Activator.CreateInstance(source, "a/en.md", text), "a", "en", null]);
    }

    /// <summary>Reads a text.</summary>
    /// <returns>The steps that it took, and the bytes that it allocated.</returns>
    public static (long Steps, long Bytes) Read(string text)
    {
        var (steps, bytes) = (StepCount.Taken, GC.GetAllocatedBytesForCurrentThread());
        Shared.Value._read(text);
        return (StepCount.Taken - steps, GC.GetAllocatedBytesForCurrentThread() - bytes);
    }

    /// <summary>Whether a text passes a limit of reading.</summary>
    public static bool IsRefused(string text)
    {
        dynamic result = Shared.Value._read(text)!;
        foreach (var diagnostic in result.Diagnostics)
        {
            if (diagnostic.Descriptor.Id == "LFT1255")
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName) =>
        Assemblies.FirstOrDefault(assembly => assembly.GetName().Name == assemblyName.Name);
}
