using Leaflets.Tests.Building;
using Xunit;

namespace Leaflets.Tests.Checks;

/// <summary>A diagnostic names the line that it is about, also where that is in the front matter.</summary>
public sealed class DiagnosticPlaceTests : IDisposable
{
    private readonly ScratchCollection _collection = new();

    public static TheoryData<string, string, int> Leaflets => new()
    {
        { "LFT4012", $"---\nstatus: approved\n---\n\n# {new string('t', 17_000)}\n\nText.\n", 5 },
        { "LFT4031", "---\nstatus: approved\ntitle: Take 1\u200B0 mg\n---\n\nText.\n", 3 },
        { "LFT4031", "---\ntitle: T\nsummary: Take 1\u200B0 mg\n---\n\nText.\n", 3 },
        { "LFT4031", "---\nstatus: approved\n---\n\n# Take 1\u200B0 mg\n\nText.\n", 5 },
        { "LFT3001", "---\nstatus: approved\ntitle: The \U000130C0\n---\n\nText.\n", 3 },
        { "LFT3001", "---\ntitle: T\nauthors:\n  - A \U000130C0\n---\n\nText.\n", 4 },
        { "LFT3001", "---\ntitle: T\nreference: A\U000130C0\n---\n\nText.\n", 3 },
        { "LFT1202", $"---\ntitle: T\n---\n\nText.\n\n{string.Concat(Enumerable.Repeat("> ", 200))}deep\n\nText.\n", 7 },
        { "LFT1202", $"---\ntitle: T\n---\n\nText.\n\n- a\n{string.Concat(Enumerable.Repeat("- ", 200))}deep\n\nText.\n", 8 },
    };

    [Theory, MemberData(nameof(Leaflets))]
    public void A_diagnostic_names_its_line(string id, string text, int line)
    {
        _collection.Add("a/en.md", text);
        var leaflet = Assert.Single(_collection.Build().Leaflets);
        var diagnostic = leaflet.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Descriptor.Id == id);
        Assert.True(diagnostic is not null, string.Join('\n', leaflet.Diagnostics));
        Assert.Equal(line, diagnostic.Span.StartPosition.Line);
    }

    public void Dispose() => _collection.Dispose();
}
