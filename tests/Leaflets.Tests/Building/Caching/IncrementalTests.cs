using CsCheck;
using Leaflets.Building;
using Xunit;

namespace Leaflets.Tests.Building.Caching;

/// <summary>What was made before is used again where it is right, and nowhere else.</summary>
public sealed class IncrementalTests : IDisposable
{
    private readonly ScratchCollection _collection = new();
    private readonly string _cache = Directory.CreateTempSubdirectory("leaflets-cache-").FullName;

    public IncrementalTests()
    {
        Directory.CreateDirectory(_collection.Path("a/images"));
        File.Copy(
            Path.Join(Repository.Root, "leaflets", "immunotherapy", "images", "how-it-works.svg"), _collection.Path("a/images/p.svg"));
        _collection.Add("a/en.md", "---\ntitle: A\nversion: \"1\"\n---\n\nTake **5 mg**.\n\n![A picture](images/p.svg)\n");
        _collection.Add("a/fr.md", "---\ntitle: Un\ntranslation:\n  of: \"1\"\n  state: reviewed\n---\n\nPrenez **5 mg**.\n");
        _collection.Add("b/en.md", "---\ntitle: B\n---\n\nCall {{clinic.phone}}.\n");
    }

    private string Output => _collection.Output;

    public void Dispose()
    {
        _collection.Dispose();
        Directory.Delete(_cache, recursive: true);
    }

    [Fact]
    public void A_second_build_makes_nothing_and_says_the_same()
    {
        var first = Build();
        Assert.All(first.Leaflets, leaflet => Assert.Equal(LeafletState.Made, leaflet.State));
        var times = Times();
        var second = Build();
        Assert.All(second.Leaflets, leaflet => Assert.Equal(LeafletState.Current, leaflet.State));
        Assert.Equal(first.Leaflets.SelectMany(leaflet => leaflet.Files), second.Leaflets.SelectMany(leaflet => leaflet.Files));
        Assert.Equal(Said(first), Said(second));
        Assert.Equal(times, Times());
    }

    [Theory]
    [InlineData("a/fr.md", "fr")]
    [InlineData("a/en.md", "en fr")]
    [InlineData("a/images/p.svg", "en")]
    public void An_edit_makes_what_it_touches(string file, string made)
    {
        Build();
        _collection.Add(
            file, _collection.Text(file).Replace("A", "Aa", StringComparison.Ordinal)
            .Replace("Un", "Une", StringComparison.Ordinal) + "\n");
        Assert.Equal(
            made, string.Join(
                ' ', Build().Leaflets.Where(leaflet => leaflet.State == LeafletState.Made).Select(leaflet => leaflet.Language)));
    }

    [Fact]
    public void A_file_with_its_old_time_and_length_is_still_a_changed_file()
    {
        Build();
        var path = _collection.Path("b/en.md");
        var time = File.GetLastWriteTimeUtc(path);
        _collection.Add("b/en.md", _collection.Text("b/en.md").Replace("Call", "Ring", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(path, time);
        Assert.Equal(LeafletState.Made, Build().Leaflets[^1].State);
    }

    [Fact]
    public void What_was_made_for_one_branch_is_there_when_one_comes_back_to_it()
    {
        Build();
        var before = _collection.Text("b/en.md");
        _collection.Add("b/en.md", before + "More.\n");
        Build();
        _collection.Add("b/en.md", before);
        Assert.Equal(LeafletState.Restored, Build().Leaflets[^1].State);
    }

    [Fact]
    public void Outputs_that_are_gone_or_changed_come_back()
    {
        Build();
        var whole = File.ReadAllBytes(Path.Join(Output, "b/b.en.pdf"));
        File.Delete(Path.Join(Output, "b/b.en.docx"));
        File.WriteAllBytes(Path.Join(Output, "b/b.en.pdf"), [.. whole[..^1], (byte)'x']);
        Assert.Equal(LeafletState.Restored, Build().Leaflets[^1].State);
        Assert.Equal(whole, File.ReadAllBytes(Path.Join(Output, "b/b.en.pdf")));
        Assert.True(File.Exists(Path.Join(Output, "b/b.en.docx")));
    }

    [Fact]
    public void A_damaged_entry_is_found_and_made_anew()
    {
        Build();
        foreach (var file in Directory.EnumerateFiles(_cache, "*", SearchOption.AllDirectories).ToList())
        {
            var bytes = File.ReadAllBytes(file);
            bytes[bytes.Length / 2] ^= 1;
            File.WriteAllBytes(file, bytes);
        }

        Directory.Delete(Output, recursive: true);
        Assert.All(Build().Leaflets, leaflet => Assert.Equal(LeafletState.Made, leaflet.State));
        Assert.All(Build().Leaflets, leaflet => Assert.Equal(LeafletState.Current, leaflet.State));
    }

    [Fact]
    public void A_cache_that_was_carried_to_another_machine_is_of_use_there()
    {
        Build();
        using var other = new ScratchCollection();
        foreach (var file in Directory.EnumerateFiles(_collection.Path(string.Empty), "*", SearchOption.AllDirectories))
        {
            var copy = other.Path(Path.GetRelativePath(_collection.Path(string.Empty), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }

        var result = other.Build(cache: _cache, verify: false);
        AssertNoneIsStopped(result);
        Assert.All(result.Leaflets, leaflet => Assert.Equal(LeafletState.Restored, leaflet.State));
    }

    [Fact]
    public void A_leaflet_that_fails_is_tried_again_and_says_so_again()
    {
        Build();
        _collection.Add("b/en.md", "---\ntitle: B\n---\n\n{{nothing}}\n");
        Assert.Equal(LeafletState.Failed, Build().Leaflets[^1].State);
        Assert.Equal(LeafletState.Failed, Build().Leaflets[^1].State);
        Assert.True(File.Exists(Path.Join(Output, "b/b.en.pdf")));
    }

    [Fact]
    public void A_collection_file_that_appears_or_goes_is_an_edit()
    {
        _collection.Add("b/en.md", "---\ntitle: B\n---\n\nCall.\n");
        var settings = _collection.Text("collection.yaml");
        File.Delete(_collection.Path("collection.yaml"));
        Build();
        Assert.All(Build().Leaflets, static leaflet => Assert.Equal(LeafletState.Current, leaflet.State));
        _collection.Add("collection.yaml", settings.Replace("clear-print", "large-print", StringComparison.Ordinal));
        Assert.All(Build().Leaflets, static leaflet => Assert.Equal(LeafletState.Made, leaflet.State));
        File.Delete(_collection.Path("collection.yaml"));
        Assert.All(Build().Leaflets, static leaflet => Assert.Equal(LeafletState.Restored, leaflet.State));
    }

    [Fact]
    public void A_file_that_something_changed_is_not_trusted_because_another_format_was_made()
    {
        Build();
        var (pdf, docx) = (Path.Join(Output, "b/b.en.pdf"), Path.Join(Output, "b/b.en.docx"));
        var whole = File.ReadAllBytes(docx);
        File.Delete(pdf);
        File.WriteAllBytes(docx, new byte[whole.Length]);
        _collection.Build(Request with { Formats = [OutputFormat.Pdf] });
        Build();
        Assert.Equal(whole, File.ReadAllBytes(docx));
    }

    private BuildRequest Request => new() { Root = _collection.Root, OutputFolder = Output, CacheFolder = _cache };

    [Fact]
    public void Whatever_was_edited_the_outputs_are_those_of_a_clean_build()
    {
        Gen.Int[0, 11].List[1, 6].Sample(
            edits =>
            {
                foreach (var edit in edits)
                {
                    Edit(edit);
                }

                var made = Build();
                using var clean = new ScratchCollection();
                CopyTo(clean);
                var wanted = clean.Build(verify: false);
                Assert.Equal(
                    wanted.Leaflets.Select(leaflet => (leaflet.Id, leaflet.Language, leaflet.HasFiles)),
                    made.Leaflets.Select(leaflet => (leaflet.Id, leaflet.Language, leaflet.HasFiles)));
                Assert.Equal(Said(wanted), Said(made));
                foreach (var file in wanted.Leaflets.SelectMany(leaflet => leaflet.Files))
                {
                    Assert.True(
                        File.ReadAllBytes(Path.Join(clean.Output, file.Path)).AsSpan()
                        .SequenceEqual(File.ReadAllBytes(Path.Join(Output, file.Path))), file.Path);
                }
            },
            iter: 25, threads: 1);
    }

    private int _step;

    /// <summary>Something that an author, a designer or a clumsy program does.</summary>
    private void Edit(int kind)
    {
        _step++;
        switch (kind)
        {
            case 0:
                _collection.Add("a/en.md", _collection.Text("a/en.md") + $"\nSentence {_step % 3}.\n");
                break;
            case 1:
                _collection.Add(
                    "a/fr.md", _collection.Text("a/fr.md")
                    .Replace("Prenez", _step % 2 == 0 ? "Prenez donc" : "Prenez", StringComparison.Ordinal));
                break;
            case 2:
                _collection.Add($"c{_step % 2}/en.md", $"---\ntitle: C\n---\n\nText {_step % 4}.\n");
                break;
            case 3 when Directory.Exists(_collection.Path("c0")):
                Directory.Delete(_collection.Path("c0"), recursive: true);
                break;
            case 4:
                Append("../styles/clear-print.yaml", $"\n# {_step}\n");
                break;
            case 5:
                Append("../styles/languages/fr.yaml", $"\n# {_step}\n");
                break;
            case 6:
                _collection.Add(
                    "collection.yaml",
                    $"source-language: en\nstyle: {(_step % 2 == 0 ? "clear-print" : "large-print")}\nclinic: riverside\n");
                break;
            case 7:
                _collection.Add(
                    "a/images/p.svg", _collection.Text("a/images/p.svg")
                    .Replace("</svg>", $"<!-- {_step % 2} --></svg>", StringComparison.Ordinal));
                break;
            case 8 when Directory.Exists(Output):
                foreach (var file in Directory.EnumerateFiles(Output, "*.pdf", SearchOption.AllDirectories))
                {
                    File.WriteAllText(file, "not a leaflet");
                }

                break;
            case 9 when Directory.Exists(Path.Join(_cache, "objects")):
                foreach (var file in Directory.EnumerateFiles(Path.Join(_cache, "objects"), "*", SearchOption.AllDirectories).Take(3))
                {
                    File.WriteAllText(file, "damage");
                }

                break;
            case 10:
                Build();
                break;
            case 11 when Directory.Exists(Path.Join(_cache, "folders")):
                Directory.Delete(Path.Join(_cache, "folders"), recursive: true);
                break;
        }
    }

    private void Append(string path, string text) => File.AppendAllText(_collection.Path(path), text);

    private void CopyTo(ScratchCollection clean)
    {
        foreach (var folder in (string[])["leaflets", "styles"])
        {
            Directory.Delete(Path.Join(clean.Root, folder), recursive: true);
            foreach (var file in Directory.EnumerateFiles(Path.Join(_collection.Root, folder), "*", SearchOption.AllDirectories))
            {
                var copy = Path.Join(clean.Root, Path.GetRelativePath(_collection.Root, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
        }
    }

    private static IEnumerable<string> Said(BuildResult result) =>
        result.Leaflets.SelectMany(leaflet => leaflet.Diagnostics).Select(diagnostic => diagnostic.ToString());

    private List<(string, DateTime)> Times() =>
        [.. Directory.EnumerateFiles(Output, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        .Select(file => (file, File.GetLastWriteTimeUtc(file)))];

    /// <summary>Builds; a leaflet that the machine rather than its text made fail is told of at once.</summary>
    private BuildResult Build()
    {
        var result = _collection.Build(cache: _cache, verify: false);
        AssertNoneIsStopped(result);
        return result;
    }

    private static void AssertNoneIsStopped(BuildResult result) =>
        Assert.DoesNotContain(
            result.Leaflets.SelectMany(leaflet => leaflet.Diagnostics),
            diagnostic => diagnostic.Descriptor.Id.StartsWith("LFT5", StringComparison.Ordinal));
}
