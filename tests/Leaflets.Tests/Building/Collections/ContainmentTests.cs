using System.Diagnostics;
using Leaflets.Building.Collections;
using Leaflets.Building.Output;
using Leaflets.Diagnostics;
using Leaflets.Inputs;
using Leaflets.Pictures;
using Leaflets.Tests.Pictures;
using Leaflets.Tests.Pictures.Svg;
using Xunit;

namespace Leaflets.Tests.Building.Collections;

/// <summary>Every way out of a collection, and everything in one that is no file.</summary>
public sealed class ContainmentTests : IDisposable
{
    private readonly TemporaryCollection _collection = new();
    private readonly DirectoryInfo _outside = Directory.CreateTempSubdirectory("leaflets-outside-");

    public ContainmentTests()
    {
        File.WriteAllBytes(Path.Join(_outside.FullName, "secret.png"), PictureFile.SmallPng());
        _collection.Write("leaflets/a/inside.png", PictureFile.SmallPng());
        _collection.Write("leaflets/a/pictures/inside.png", PictureFile.SmallPng());
    }

    public void Dispose()
    {
        _collection.Dispose();
        _outside.Delete(recursive: true);
    }

    [Theory]
    [InlineData("../../../etc/passwd")]
    [InlineData("pictures/../../../x.png")]
    [InlineData("..")]
    [InlineData("/etc/passwd")]
    [InlineData("//server/share/x.png")]
    [InlineData(@"\\server\share\x.png")]
    [InlineData(@"..\x.png")]
    [InlineData(@"pictures\inside.png")]
    [InlineData("C:x.png")]
    [InlineData("C:/x.png")]
    [InlineData("file:///etc/passwd")]
    [InlineData("inside.png:stream")]
    [InlineData("inside.png\0.txt")]
    [InlineData("inside\n.png")]
    public void No_name_leads_out(string path) =>
        Assert.Equal(
            FileProblem.Outside, Folder().Read($"leaflets/a/{path}", 100).Problem == FileProblem.Outside || !RelativePath.IsInside(path)
            ? FileProblem.Outside : FileProblem.None);

    [Theory]
    [InlineData("%2e%2e/%2e%2e/secret.png")]
    [InlineData("%2E%2E%2Fsecret.png")]
    [InlineData("..%2f..%2fsecret.png")]
    [InlineData("..%5c..%5csecret.png")]
    [InlineData("%2fetc%2fpasswd")]
    [InlineData("%5c%5cserver%5cshare%5cx.png")]
    [InlineData("file%3a///etc/passwd")]
    [InlineData("C%3a/x.png")]
    [InlineData("inside.png%00.txt")]
    [InlineData("%c0%ae%c0%ae/secret.png")]
    [InlineData("%252e%252e/secret.png")]
    [InlineData("\u2025/secret.png")]
    [InlineData("\uFF0E\uFF0E/secret.png")]
    [InlineData("~/secret.png")]
    [InlineData("http://example.org/x.png")]
    [InlineData("HTTPS://example.org/x.png")]
    [InlineData("//example.org/x.png")]
    [InlineData("ftp://example.org/x.png")]
    [InlineData("data:image/png;base64,AAAA")]
    [InlineData("file:///etc/passwd")]
    public void No_address_of_a_picture_leads_out(string address)
    {
        var (images, diagnostics) = Load($"![A picture]({address})\n");

        Assert.Empty(images);
        Assert.StartsWith(
            "leaflets/a/en.md(", Assert.Single(diagnostics, diagnostic => diagnostic.IsError).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NUL.png")]
    [InlineData("con")]
    [InlineData("Com1.x.png")]
    [InlineData("aux/inside.png")]
    [InlineData("lpt9 .png")]
    [InlineData("inside.png.")]
    [InlineData("inside.png ")]
    [InlineData(".../inside.png")]
    public void A_name_that_some_system_takes_for_something_else_is_refused(string path) =>
        Assert.Equal(FileProblem.Name, Folder().Read($"leaflets/a/{path}", 100).Problem);

    [Theory]
    [InlineData("console.png")]
    [InlineData("com.png")]
    [InlineData("my.nul.png")]
    public void A_name_that_only_looks_like_it_is_read(string path)
    {
        _collection.Write($"leaflets/a/{path}", "x");
        Assert.Equal(FileProblem.None, Folder().Read($"leaflets/a/{path}", 100).Problem);
    }

    [Fact]
    public void A_link_is_followed_inside_and_never_out()
    {
        var folder = Path.Join(_collection.Root, "leaflets", "a");
        File.CreateSymbolicLink(Path.Join(folder, "good.png"), "pictures/inside.png");
        File.CreateSymbolicLink(Path.Join(folder, "chain.png"), "good.png");
        Directory.CreateSymbolicLink(Path.Join(folder, "round"), "pictures/../pictures");
        File.CreateSymbolicLink(Path.Join(folder, "out.png"), Path.Join(_outside.FullName, "secret.png"));
        File.CreateSymbolicLink(Path.Join(folder, "out-by-chain.png"), "out.png");
        File.CreateSymbolicLink(Path.Join(folder, "out-by-dots.png"), "../../../" + _outside.Name + "/secret.png");
        Directory.CreateSymbolicLink(Path.Join(folder, "out"), _outside.FullName);
        File.CreateSymbolicLink(Path.Join(folder, "loop.png"), "loop.png");
        File.CreateSymbolicLink(Path.Join(folder, "ping.png"), "pong.png");
        File.CreateSymbolicLink(Path.Join(folder, "pong.png"), "ping.png");
        File.CreateSymbolicLink(Path.Join(folder, "gone.png"), "nothing.png");
        File.CreateSymbolicLink(Path.Join(folder, "zero.png"), "/dev/zero");

        Assert.All((string[])["good.png", "chain.png", "round/inside.png"], path => Assert.Equal(FileProblem.None, Problem(path)));
        Assert.All(
            (string[])["out.png", "out-by-chain.png", "out-by-dots.png", "out/secret.png", "loop.png", "ping.png", "zero.png"],
            path => Assert.Equal(FileProblem.Outside, Problem(path)));
        Assert.Equal(FileProblem.Missing, Problem("gone.png"));
    }

    [Fact]
    public void What_is_no_file_is_told_and_never_waited_for()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Pipes in folders are a thing of Unix.");
        Directory.CreateDirectory(Path.Join(_collection.Root, "leaflets/a/folder.png"));
        _collection.Write("leaflets/a/empty.png", string.Empty);
        using (var mkfifo = Process.Start(
            "mkfifo",
            [Path.Join(_collection.Root, "leaflets/a/pipe.png"), Path.Join(_collection.Root, "styles/pipe.yaml"),
            Path.Join(_outside.FullName, "pipe.ttf")]))
        {
            mkfifo.WaitForExit();
        }

        Assert.Equal(
            (FileProblem.Folder, FileProblem.Empty, FileProblem.Empty), (Problem("folder.png"), Problem("empty.png"), Problem("pipe.png")));
        var diagnostics = new List<Diagnostic>();
        Assert.Null(Folder().ReadText("styles/pipe.yaml", diagnostics));
        Assert.Equal("LFT1037", Assert.Single(diagnostics).Descriptor.Id);
        FontLibrary.Load(_outside.FullName, diagnostics);
        Assert.Contains(diagnostics, diagnostic => diagnostic.Message.Contains("pipe.ttf", StringComparison.Ordinal));
        Assert.All(
            Load("![A](folder.png) ![B](pipe.png)\n").Diagnostics,
            diagnostic => Assert.Contains(diagnostic.Descriptor.Id, (string[])["LFT3111", "LFT3120"]));
    }

    [Fact]
    public void A_file_of_ten_gigabytes_is_refused_by_its_length()
    {
        foreach (var path in (string[])["leaflets/a/huge.png", "leaflets/a/huge.svg", "leaflets/a/en.md", "styles/huge.yaml"])
        {
            using var file = new FileStream(_collection.Write(path, "x"), FileMode.Open);
            file.SetLength(10L * 1024 * 1024 * 1024);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var diagnostics = new List<Diagnostic>();
        Assert.Null(Folder().ReadText("leaflets/a/en.md", diagnostics));
        Assert.Null(Folder().ReadText("styles/huge.yaml", diagnostics));
        diagnostics.AddRange(Load("![A](huge.png) ![B](huge.svg)\n").Diagnostics);

        Assert.Equal(["LFT1022", "LFT1022", "LFT3113", "LFT3113"], diagnostics.Select(diagnostic => diagnostic.Descriptor.Id));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4 * 1024 * 1024);
    }

    [Fact]
    public void Many_pictures_together_are_bounded_too()
    {
        var file = PictureFile.Png(
            ("IHDR", PictureFile.Header(2_000, 2_000, depth: 1, type: 0)), ("IDAT", PictureFile.Zeros(251 * 2_000)), ("IEND", []));
        for (var i = 0; i < 40; i++)
        {
            _collection.Write($"leaflets/a/{i}.png", file);
        }

        var (_, diagnostics) = Load(string.Concat(Enumerable.Range(0, 40).Select(i => $"![A]({i}.png)\n")));

        Assert.Equal("LFT3122", Assert.Single(diagnostics, diagnostic => diagnostic.IsError).Descriptor.Id);
    }

    [Theory]
    [InlineData("drawing.png", "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>", "LFT3114")]
    [InlineData("page.jpg", "<!DOCTYPE html>", "LFT3114")]
    [InlineData("report.png", "%PDF-1.7", "LFT3114")]
    [InlineData("words.svg", "Words.", "LFT3119")]
    public void A_name_that_lies_about_its_content_is_told(string name, string content, string id)
    {
        _collection.Write($"leaflets/a/{name}", content);
        Assert.Equal(id, Assert.Single(Load($"![A]({name})\n").Diagnostics, diagnostic => diagnostic.IsError).Descriptor.Id);
    }

    [Fact]
    public void Folders_of_typefaces_that_link_to_each_other_are_walked_once()
    {
        var (one, two) = (_outside.CreateSubdirectory("one").FullName, _outside.CreateSubdirectory("two").FullName);
        Directory.CreateSymbolicLink(Path.Join(one, "two"), two);
        Directory.CreateSymbolicLink(Path.Join(one, "self"), one);
        Directory.CreateSymbolicLink(Path.Join(two, "one"), one);
        File.WriteAllText(Path.Join(one, "x.ttf"), "no typeface");
        var diagnostics = new List<Diagnostic>();

        FontLibrary.Load(_outside.FullName, diagnostics);

        Assert.Equal(["LFT1035", "LFT1036"], diagnostics.Select(diagnostic => diagnostic.Descriptor.Id));
    }

    [Fact]
    public void A_link_in_the_place_of_an_output_is_replaced_and_one_that_leads_out_is_refused()
    {
        var victim = Path.Join(_outside.FullName, "victim.txt");
        File.WriteAllText(victim, "mine");
        var root = Path.Join(_collection.Root, "dist");
        Directory.CreateDirectory(Path.Join(root, "a"));
        File.CreateSymbolicLink(Path.Join(root, "a", "a.pdf"), victim);
        File.CreateSymbolicLink(Path.Join(root, "a", $".a.pdf.{Environment.ProcessId}.tmp"), victim);
        Directory.CreateSymbolicLink(Path.Join(root, "b"), _outside.FullName);
        var output = new OutputFolder(root);

        output.Write([("a/a.pdf", "ours"u8.ToArray())]);

        Assert.Equal("mine", File.ReadAllText(victim));
        Assert.Equal(
            ("ours", null), (File.ReadAllText(Path.Join(root, "a", "a.pdf")), new FileInfo(Path.Join(root, "a", "a.pdf")).LinkTarget));
        Assert.Throws<OutputException>(() => output.Write([("b/b.pdf", "ours"u8.ToArray())]));
        Assert.False(File.Exists(Path.Join(_outside.FullName, "b.pdf")));
    }

    [Fact]
    public void An_output_folder_that_is_itself_a_link_is_where_its_owner_wants_it()
    {
        Directory.CreateSymbolicLink(Path.Join(_collection.Root, "dist"), _outside.FullName);
        new OutputFolder(Path.Join(_collection.Root, "dist")).Write([("a/a.pdf", "ours"u8.ToArray())]);
        Assert.True(File.Exists(Path.Join(_outside.FullName, "a", "a.pdf")));
    }

    [Fact]
    public void What_a_file_says_is_told_on_one_short_line()
    {
        var at = SourceSpan.StartOf(new SourceText("a.md", "x"));
        var told = Diagnostic.Create(FileDiagnostics.FileMissing, at, "\u001B[2J\n::error::" + new string('x', 100_000)).Message;
        Assert.DoesNotContain(told, character => char.IsControl(character));
        Assert.InRange(told.Length, 0, 500);
    }

    private FileProblem Problem(string path) => Folder().Read($"leaflets/a/{path}", 1_000_000).Problem;

    private (IEnumerable<string> Images, List<Diagnostic> Diagnostics) Load(string markdown)
    {
        var read = MarkdownReader.Read(new SourceText("leaflets/a/en.md", "---\ntitle: T\n---\n\n" + markdown), "a", "en");
        var diagnostics = read.Diagnostics.ToList();
        return (read.Document is null ? []
            : ImageLoader.Load(Folder(), "leaflets/a", read.Document, NoText.Setter, diagnostics).Keys, diagnostics);
    }

    private CollectionFolder Folder() => new(_collection.Root);
}
