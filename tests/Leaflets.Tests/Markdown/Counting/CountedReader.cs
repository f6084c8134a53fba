using Leaflets.Bounds;
using Leaflets.Diagnostics;
using Leaflets.Markdown;

namespace Leaflets.Tests.Markdown.Counting;

/// <summary>The reader of Markdown, and the parser below it, with their steps counted.</summary>
internal static class CountedReader
{
    private static readonly Func<string, bool> ReadCounted = CountedCode.Of<Func<string, bool>>(
        static text => MarkdownReader.Read(new SourceText("a/en.md", text), "a", "en").Diagnostics.Any(
            static diagnostic => diagnostic.Descriptor.Id == "LFT1255"));

    private static readonly Action<string> ParseCounted = CountedCode.Of<Action<string>>(
        static text => Markdig.Markdown.Parse(text));

    /// <summary>Reads a text.</summary>
    /// <returns>The steps that it took, and the bytes that it allocated.</returns>
    public static (long Steps, long Bytes) Read(string text)
    {
        var (steps, bytes) = (CountedCode.Taken, GC.GetAllocatedBytesForCurrentThread());
        ReadCounted(text);
        return (CountedCode.Taken - steps, GC.GetAllocatedBytesForCurrentThread() - bytes);
    }

    /// <summary>Has Markdig alone read a text, with nothing of ours in it.</summary>
    /// <returns>The steps that it took.</returns>
    public static long Parse(string text)
    {
        var steps = CountedCode.Taken;
        ParseCounted(text);
        return CountedCode.Taken - steps;
    }

    /// <summary>Reads a text, and sees how much is done between two looks at whether it may go on.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">The steps that there may be between two looks, before the first and behind the last.</param>
    /// <returns>What the reader was doing when there were more; null where there were not.</returns>
    public static string? Unlooked(string text, long most)
    {
        string? place = null;
        CountedCode.Bound(most);
        using (Steps.Watched(() => place ??= CountedCode.Bound(most)))
        {
            ReadCounted(text);
        }

        return place ?? CountedCode.Bound(null);
    }

    /// <summary>Whether a text passes a limit of reading.</summary>
    public static bool IsRefused(string text) => ReadCounted(text);
}
