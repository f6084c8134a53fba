using System.Text;
using Xunit;

namespace Leaflets.Cli.Tests;

/// <summary>Files of other programs and files with HTML, as a person brings them along.</summary>
[Trait("Category", "Slow")]
public sealed class ForeignFileTests
{
    [Fact]
    public void A_file_is_imported_told_of_and_built_and_read_back()
    {
        using var collection = new ScratchCollection();
        collection.Write(
            "old/sleep.md",
            Encoding.UTF8.GetBytes("+++\ntitle = \"Sleep\"\ntags = [\"sleep\"]\nweight = 3\n+++\n\n!!! tip\n    Go to bed at **ten**.\n"));
        var (exitCode, said, errors) = collection.Run("import", "old/sleep.md");
        Assert.Equal(0, exitCode);
        Assert.Contains("old/sleep.md is now leaflets/sleep/en.md.", said, StringComparison.Ordinal);
        Assert.Contains("'tags' is now 'subject'.", said, StringComparison.Ordinal);
        Assert.Contains("leaflets/sleep/en.md(4,1): warning LFT1113", errors, StringComparison.Ordinal);
        Assert.Equal(0, collection.Run("build", "--verify").ExitCode);
        Assert.True(File.Exists(Path.Join(collection.Root, "dist", "sleep", "sleep.en.docx")));
    }

    [Fact]
    public void A_file_that_must_be_mended_ends_with_1_and_is_there_to_be_mended()
    {
        using var collection = new ScratchCollection();
        collection.Write("old/a.md", "# A\n\n{{< youtube x >}}\n"u8.ToArray());
        var (exitCode, _, errors) = collection.Run("import", "old/a.md", "--id", "film");
        Assert.Equal(1, exitCode);
        Assert.Contains(
            "leaflets/film/en.md(5,1): error LFT1260: '{{< youtube x >}}' is a Hugo shortcode", errors, StringComparison.Ordinal);
        Assert.Equal(1, collection.Run("import", "old/none.md").ExitCode);
        Assert.Equal(2, collection.Run("import", "old/a.md", "old/b.md", "--id", "film").ExitCode);
    }

    [Fact]
    public void Html_is_an_error_or_text_as_one_wishes()
    {
        using var collection = new ScratchCollection();
        collection.WriteLeaflet("a", "# A\n\nTake <font>two</font>.<script>no()</script>\n\n<section>\nNow.\n</section>\n");
        var (exitCode, _, errors) = collection.Run("build");
        Assert.Equal(1, exitCode);
        Assert.Contains("leaflets/a/en.md(3,6): error LFT1203: '<font>'", errors, StringComparison.Ordinal);
        (exitCode, _, errors) = collection.Run("build", "--html=text", "--verify");
        Assert.Equal(0, exitCode);
        Assert.Contains("leaflets/a/en.md(3,6): warning LFT1241: The tag '<font>' is ignored", errors, StringComparison.Ordinal);
        Assert.Contains("LFT1242", errors, StringComparison.Ordinal);
        Assert.Equal(2, collection.Run("build", "--html=none").ExitCode);
    }

    [Fact]
    public void A_limit_that_is_none_is_told()
    {
        using var collection = new ScratchCollection();
        collection.WriteLeaflet("a", "# A\n\nText.\n");
        var (exitCode, _, errors) = collection.Run("build", "--time-limit", "never");
        Assert.Equal(2, exitCode);
        Assert.Contains("--time-limit", errors, StringComparison.Ordinal);
        Assert.Equal(0, collection.Run("build", "--time-limit", "60", "--memory-limit", "2048").ExitCode);
    }
}
