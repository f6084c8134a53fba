using Leaflets.Diagnostics;

namespace Leaflets.Tests;

/// <summary>The example of the compiler's README, statement by statement; a test keeps them the same.</summary>
internal static class CompilerReadmeExample
{
    public static ReadResult Read()
    {
        // <example>
        var source = new SourceText("asthma/en.md", "---\ntitle: Asthma\n---\n\nBreathe **slowly**.\n");
        var result = MarkdownReader.Read(source, leafletId: "asthma", language: "en");
        foreach (var problem in result.Diagnostics)
        {
            Console.Error.WriteLine(problem);   // asthma/en.md(5,1): error LFT1203: …
        }
        // </example>
        return result;
    }
}
