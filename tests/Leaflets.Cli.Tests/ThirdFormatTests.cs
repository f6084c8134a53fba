using System.Text.Json;
using System.Xml.Linq;
using Leaflets.Cli.Invocation;
using Leaflets.Formats;
using Leaflets.Tests.Shared.Formats;
using Xunit;

namespace Leaflets.Cli.Tests;

/// <summary>The command makes, reports and explains a format that nothing but the list of formats knows.</summary>
public sealed class ThirdFormatTests : IDisposable
{
    private readonly ScratchCollection _collection = new();
    private readonly IDisposable _format = OutputFormats.With(new PlainTextFormat());

    public ThirdFormatTests() => _collection.WriteLeaflet("a", "---\ntitle: A\n---\n\nTake 5 mg.\n");

    public void Dispose()
    {
        _format.Dispose();
        _collection.Dispose();
    }

    [Fact]
    public void Events_and_reports_tell_of_it()
    {
        var events = _collection.Ends(ExitCode.Made, "build", "--format", "text", "--verify", "--json", "--report", "junit=junit.xml");
        var leaflet = events.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonDocument.Parse(line).RootElement)
            .Single(static one => one.GetProperty("event").GetString() == "leaflet");
        var file = Assert.Single(leaflet.GetProperty("files").EnumerateArray());
        Assert.Equal(("dist/a/a.en.txt", "text"), (file.GetProperty("path").GetString(), file.GetProperty("format").GetString()));
        Assert.Equal(JsonValueKind.Null, file.GetProperty("pages").ValueKind);
        Assert.True(File.Exists(Path.Join(_collection.Root, "dist", "a", "a.en.txt")));
        var cases = XDocument.Load(Path.Join(_collection.Root, "junit.xml")).Descendants("testcase");
        Assert.Contains("en text", cases.Select(static one => (string?)one.Attribute("name")));
    }

    [Fact]
    public void Its_name_is_offered_completed_and_refused_like_any_other()
    {
        var help = _collection.Ends(ExitCode.Made, "build", "--help");
        Assert.Contains("pdf, docx, text or several: pdf,docx,text.", help, StringComparison.Ordinal);
        Assert.Equal("docx\t\npdf\t\ntext\t\n", _collection.Ends(ExitCode.Made, "complete", "2", "--", "build", "--format", string.Empty));
        var refusal = _collection.Refuses("build", "--format", "html");
        Assert.Contains("There is no format 'html'; the formats are 'pdf', 'docx' and 'text'.", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void The_schemas_say_it()
    {
        var events = _collection.Ends(ExitCode.Made, "schema", "build-events");
        Assert.Contains("\"enum\": [\"pdf\", \"docx\", \"text\"]", events, StringComparison.Ordinal);
        var schema = JsonDocument.Parse(_collection.Ends(ExitCode.Made, "schema", "manifest")).RootElement;
        var manifest = schema.GetProperty("$defs").GetProperty("file");
        Assert.Equal(3, manifest.GetProperty("oneOf").GetArrayLength());
        var properties = manifest.GetProperty("properties");
        Assert.Contains("(pdf|docx|txt)$", properties.GetProperty("path").GetProperty("pattern").GetString(), StringComparison.Ordinal);
        var claims = properties.GetProperty("conformance").GetProperty("items").GetProperty("enum");
        Assert.Contains("UTF-8", claims.EnumerateArray().Select(static one => one.GetString()));
    }

    [Fact]
    public void What_is_planned_and_what_became_of_it_is_explained()
    {
        var plan = _collection.Ends(ExitCode.Made, "build", "--format", "text", "--dry-run");
        Assert.Contains("build   a/a.en.txt: ", plan, StringComparison.Ordinal);
        _collection.Ends(ExitCode.Made, "build", "--format", "pdf");
        var reason = _collection.Ends(ExitCode.Made, "build", "--format", "text", "--explain", "dist/a/a.en.txt");
        Assert.Contains("it was not built as text", reason, StringComparison.Ordinal);
    }
}
