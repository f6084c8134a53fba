using Leaflets.Diagnostics;
using Xunit;

namespace Leaflets.Tests.Markdown;

public sealed class SpecTests
{
    private static readonly ReadingOptions Options = new()
    {
        Fields = ReadingOptions.Default.Fields.Add("clinic.name", "Riverside *Clinic*").Add("clinic.phone", "020 7946 0123"),
    };

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var spec in Spec.All)
        {
            cases.Add(spec.File, spec.Title);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_source_makes_the_document_that_its_case_shows(string file, string title)
    {
        var spec = Spec.All.Single(candidate => candidate.File == file && candidate.Title == title);
        if (Spec.IsUpdating)
        {
            var introduction = Spec.Introduction(file);
            Spec.Write(
                file, introduction, Spec.All.Where(one => one.File == file).Select(one => one with { Expected = Result(one.Source) }));
            return;
        }

        Assert.Equal(spec.Expected, Result(spec.Source));
    }

    internal static string Result(string source)
    {
        var result = Read(source);
        var diagnostics = string.Concat(result.Diagnostics.Select(static diagnostic => "! " + Line(diagnostic) + "\n"));
        return diagnostics + (result.Document is { } document ? DocumentDump.Of(document) : string.Empty);
    }

    internal static ReadResult Read(string source)
    {
        var text = source.StartsWith("---", StringComparison.Ordinal) || source.StartsWith("+++", StringComparison.Ordinal)
            || source.StartsWith("# ", StringComparison.Ordinal) ? source : "# Title\n" + source;
        return MarkdownReader.Read(new SourceText("a/en.md", text), "a", "en", Options);
    }

    private static string Line(Diagnostic diagnostic)
    {
        var line = diagnostic.ToString();
        return line[line.IndexOf('(', StringComparison.Ordinal)..];
    }
}
