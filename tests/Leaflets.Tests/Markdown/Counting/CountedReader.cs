using System.Reflection;
using System.Runtime.Loader;
using Leaflets.Bounds;

namespace Leaflets.Tests.Markdown.Counting;

/// <summary>The reader of Markdown, and the parser below it, with their steps counted: copies beside those that other tests use.</summary>
internal sealed class CountedReader : AssemblyLoadContext
{
    private static readonly Lazy<CountedReader> Shared = new(static () => new CountedReader());

    private readonly Func<string, object?> _read;
    private readonly Func<string, object?> _parse;

    private CountedReader()
        : base("counted")
    {
        var folder = Path.GetDirectoryName(typeof(StepCount).Assembly.Location)!;
        LoadFromStream(StepWeaver.Weave(Path.Join(folder, "YamlDotNet.dll")));
        var markdig = LoadFromStream(StepWeaver.Weave(Path.Join(folder, "Markdig.dll")));
        var leaflets = LoadFromStream(StepWeaver.Weave(Path.Join(folder, "Leaflets.dll")));
        var source = leaflets.GetType("Leaflets.Diagnostics.SourceText", throwOnError: true)!;
        var read = leaflets.GetType("Leaflets.Markdown.MarkdownReader", throwOnError: true)!.GetMethod(
            "Read", BindingFlags.Public | BindingFlags.Static)!;
        var parse = markdig.GetType("Markdig.Markdown", throwOnError: true)!.GetMethod("Parse", [typeof(string), typeof(bool)])!;
        _parse = text => parse.Invoke(null, [text, false]);
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

    /// <summary>Has Markdig alone read a text, with nothing of ours in it.</summary>
    /// <returns>The steps that it took.</returns>
    public static long Parse(string text)
    {
        var steps = StepCount.Taken;
        Shared.Value._parse(text);
        return StepCount.Taken - steps;
    }

    /// <summary>Reads a text, and sees how much is done between two looks at whether it may go on.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">The steps that there may be between two looks, before the first and behind the last.</param>
    /// <returns>What the reader was doing when there were more; null where there were not.</returns>
    public static string? Unlooked(string text, long most)
    {
        string? place = null;
        StepCount.Bound(most);
        using (Steps.Watched(() => place ??= StepCount.Bound(most)))
        {
            Shared.Value._read(text);
        }

        return place ?? StepCount.Bound(null);
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
