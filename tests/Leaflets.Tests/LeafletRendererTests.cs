using System.Security.Cryptography;
using System.Text;
using Leaflets.Building;
using Leaflets.Building.Collections;
using Leaflets.Diagnostics;
using Xunit;

namespace Leaflets.Tests;

public sealed class LeafletRendererTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Formats => [.. OutputFormats.All.Select(static format => format.Name)];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task The_same_source_gives_the_same_bytes_as_a_build_of_its_collection(string name)
    {
        var format = OutputFormats.Named(name)!;
        var source = Repository.Read("leaflets/immunotherapy/en.md");
        var settings = CollectionSettingsReader.Read(new CollectionFolder(Repository.Root), new List<Diagnostic>());
        var options = new RenderOptions
        {
            Id = "immunotherapy",
            Language = "en",
            Format = format,
            Clinic = settings.Clinic,
            Pictures = Renderers.PicturesOf("immunotherapy"),
        };
        var (result, file) = await Renderers.RenderAsync(source, options, cancellation: Token);
        using var stream = new MemoryStream();
        await Renderers.Shared.RenderAsync(new MemoryStream(Encoding.UTF8.GetBytes(source)), options, stream, Token);

        var built = Build(format);
        Assert.Equal(built.Files[0].Sha256, result.Sha256);
        Assert.Equal(built.Files[0].Pages, result.Pages);
        Assert.Equal(built.Diagnostics.Select(static one => one.ToString()), result.Diagnostics.Select(static one => one.ToString()));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(file)), result.Sha256);
        Assert.Equal(file.Length, result.Length);
        Assert.Equal(file, stream.ToArray());
    }

    [Fact]
    public async Task A_thousand_renders_on_eight_threads_give_the_same_bytes()
    {
        var expected = new byte[10][];
        for (var number = 0; number < expected.Length; number++)
        {
            expected[number] = (await Renderers.RenderAsync(Renderers.TitleOf(number), cancellation: Token)).File;
        }

        Assert.Equal(expected.Length, expected.Select(Convert.ToHexString).Distinct().Count());
        using var renderer = LeafletRenderer.Create(Renderers.Options with { Concurrency = 8 });
        var eight = new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Token };
        await Parallel.ForEachAsync(Enumerable.Range(0, 1000), eight, async (number, token) =>
        {
            var (_, file) = await Renderers.RenderAsync(Renderers.TitleOf(number % 10), renderer: renderer, cancellation: token);
            Assert.True(expected[number % 10].AsSpan().SequenceEqual(file));
        });
    }

    [Fact]
    public async Task Fields_and_the_clinic_are_printed_and_a_style_is_chosen()
    {
        const string source = "---\ntitle: Call\n---\n\nCall {{clinic.phone}} before {{day}}.\n";
        var options = new RenderOptions
        {
            Language = "en",
            Style = "large-print",
            Clinic = new Clinic("Riverside", Clinic.None.Values.Add("name", "Riverside").Add("phone", "020 7946 0123")),
        };
        var (failed, nothing) = await Renderers.RenderAsync(source, options, cancellation: Token);
        Assert.False(failed.IsMade);
        Assert.Empty(nothing);
        var whole = options with { Fields = options.Fields.Add("day", "Monday") };
        var (large, file) = await Renderers.RenderAsync(source, whole, cancellation: Token);
        Assert.True(large.IsMade, string.Join('\n', large.Diagnostics));
        Assert.Contains("020 7946 0123 before Monday", Text(file), StringComparison.Ordinal);
        var (plain, _) = await Renderers.RenderAsync(source, whole with { Style = null }, cancellation: Token);
        Assert.NotEqual(large.Sha256, plain.Sha256);
    }

    [Fact]
    public async Task A_style_of_ones_own_is_added_and_an_error_in_it_fails_what_uses_it()
    {
        var styles = Renderers.Options.Styles
            .With("ours.yaml", Encoding.UTF8.GetBytes("extends: clear-print\npage:\n  size: A5\n"))
            .With("wrong.yaml", Encoding.UTF8.GetBytes("extends: clear-print\npage:\n  size: enormous\n"));
        using var renderer = LeafletRenderer.Create(Renderers.Options with { Styles = styles });
        Assert.Contains("ours", renderer.Styles);
        var (ours, _) = await Renderers.RenderAsync(Renderers.TitleOf(1), new() { Language = "en", Style = "ours" }, renderer, Token);
        var (usual, _) = await Renderers.RenderAsync(Renderers.TitleOf(1), renderer: renderer, cancellation: Token);
        Assert.True(ours.IsMade, string.Join('\n', ours.Diagnostics));
        Assert.NotEqual(usual.Sha256, ours.Sha256);
        var (wrong, _) = await Renderers.RenderAsync(Renderers.TitleOf(1), new() { Language = "en", Style = "wrong" }, renderer, Token);
        Assert.False(wrong.IsMade);
        Assert.StartsWith("styles/wrong.yaml(3,9): error LFT2003", Assert.Single(wrong.Diagnostics).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_package_has_every_style_and_language_of_the_project_as_it_is()
    {
        var root = Path.Join(Repository.Root, "styles");
        var expected = Directory.EnumerateFiles(root, "*.yaml").Concat(Directory.EnumerateFiles(Path.Join(root, "languages"), "*.yaml"))
            .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/')).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(expected, Renderers.Options.Styles.Paths);
        var files = Renderers.Options.Styles.ToFiles();
        Assert.All(expected, path => Assert.Equal(
            File.ReadAllBytes(Path.Join(root, path)), files.Read($"styles/{path}", int.MaxValue).Bytes.ToArray()));
    }

    [Fact]
    public void Typefaces_are_taken_from_bytes_of_anywhere()
    {
        var face = TestFonts.Face("Noto Sans").Data;
        Assert.Equal(["Noto Sans"], TypefaceLibrary.Create([face]).Families);
        Assert.Throws<InvalidDataException>(() => TypefaceLibrary.Create([face[..100]]));
    }

    private static LeafletResult Build(OutputFormat format)
    {
        var fonts = Environment.GetEnvironmentVariable("LEAFLETS_FONTS") ?? Path.Join(AppContext.BaseDirectory, "fonts");
        var request = new BuildRequest
        {
            Root = Repository.Root,
            Ids = ["immunotherapy"],
            Languages = ["en"],
            Formats = [format],
            Workers = 1,
        };
        return Assert.Single(new LeafletBuilder(fonts).Build(request, progress: null, Token).Leaflets);
    }

    private static string Text(byte[] pdf) => OutputFormat.Pdf.Definition.PlainText(pdf);
}
