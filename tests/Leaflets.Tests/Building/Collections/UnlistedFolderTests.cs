using Leaflets.Building;
using Xunit;

namespace Leaflets.Tests.Building.Collections;

/// <summary>What cannot be listed is not empty: nothing would be made, and nothing said.</summary>
public sealed class UnlistedFolderTests : IDisposable
{
    private readonly ScratchCollection _collection = new();
    private readonly DirectoryInfo _outside = Directory.CreateTempSubdirectory("leaflets-outside-");

    public UnlistedFolderTests()
    {
        _collection.Add("a/en.md", "---\ntitle: A\n---\n\nTake 5 mg.\n");
        _collection.Add("b/en.md", "---\ntitle: B\n---\n\nTake 6 mg.\n");
    }

    public void Dispose()
    {
        _collection.Dispose();
        _outside.Delete(recursive: true);
    }

    [Theory]
    [InlineData("leaflets")]
    [InlineData("styles")]
    [InlineData("styles/languages")]
    [InlineData("styles/clinics")]
    public void A_folder_of_the_collection_that_is_a_link_out_of_it_is_an_error_and_nothing_is_built(string folder)
    {
        MoveOut(folder);
        var result = _collection.Build();
        Assert.False(result.IsConfigured);
        Assert.Contains(result.Diagnostics, problem => problem.Descriptor.Id == "LFT1023" && problem.Span.Source.Path == folder);
    }

    [Theory]
    [InlineData("leaflets")]
    [InlineData("styles")]
    [InlineData("styles/languages")]
    public void A_folder_of_the_collection_that_may_not_be_read_is_an_error_and_nothing_is_built(string folder)
    {
        using var closed = Closed.Folder(Path.Join(_collection.Root, folder));
        var result = _collection.Build();
        Assert.False(result.IsConfigured);
        Assert.Contains(result.Diagnostics, problem => problem.Descriptor.Id == "LFT1021" && problem.Span.Source.Path == folder);
    }

    [Fact]
    public void A_leaflets_folder_that_is_a_link_out_of_the_collection_fails_and_the_others_are_made()
    {
        MoveOut("leaflets/a");
        var result = _collection.Build();
        Assert.True(result.HasErrors);
        Assert.Equal(("LFT1023", "leaflets/a"), (Assert.Single(result.Diagnostics).Descriptor.Id, result.Diagnostics[0].Span.Source.Path));
        Assert.Equal(("b", LeafletState.Made), (Assert.Single(result.Leaflets).Id, result.Leaflets[0].State));
    }

    [Fact]
    public void A_leaflets_folder_that_may_not_be_read_fails_and_the_others_are_made()
    {
        using var closed = Closed.Folder(_collection.Path("a"));
        var result = _collection.Build();
        Assert.Equal(("LFT1021", "leaflets/a"), (Assert.Single(result.Diagnostics).Descriptor.Id, result.Diagnostics[0].Span.Source.Path));
        Assert.Equal("b", Assert.Single(result.Leaflets).Id);
    }

    [Theory]
    [InlineData("nowhere", "LFT1020")]
    [InlineData("/no/such/folder", "LFT1023")]
    public void A_link_that_was_to_lead_to_a_leaflets_folder_and_leads_nowhere_is_an_error(string target, string expected)
    {
        Directory.CreateSymbolicLink(_collection.Path("c"), target);
        File.WriteAllText(_collection.Path("LICENSE"), "A file of another kind.");
        var result = _collection.Build();
        Assert.Equal((expected, "leaflets/c"), (Assert.Single(result.Diagnostics).Descriptor.Id, result.Diagnostics[0].Span.Source.Path));
        Assert.Equal(2, result.Leaflets.Length);
        Assert.True(result.HasErrors);
    }

    private void MoveOut(string folder)
    {
        var place = Path.Join(_collection.Root, folder);
        var away = Path.Join(_outside.FullName, "away");
        Directory.Move(place, away);
        Directory.CreateSymbolicLink(place, away);
    }

    /// <summary>A folder that nobody may read while a test runs.</summary>
    private sealed class Closed : IDisposable
    {
        private readonly string _folder;

        private Closed(string folder) => _folder = folder;

        public static Closed Folder(string folder)
        {
            if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
            {
                Assert.Skip("There every folder may be read.");
            }

            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(folder, UnixFileMode.None);
            }

            return new(folder);
        }

        public void Dispose()
        {
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(_folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }
    }
}
