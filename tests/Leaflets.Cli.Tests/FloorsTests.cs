using Leaflets.Tests.Shared.Architecture;
using Xunit;

namespace Leaflets.Cli.Tests;

/// <summary>The folders of the command stand on floors like those of the libraries.</summary>
public sealed class FloorsTests
{
    private const string Command = "Leaflets.Cli";

    private static readonly FolderGraph Graph = FolderGraph.Of(Command, Sources.RootTypes(Command));

    [Fact]
    public void A_folder_uses_only_lower_floors() => Assert.Empty(Floors.Breaches(Command, Graph));

    [Fact]
    public void The_namespace_of_a_file_is_its_folder() =>
        Assert.DoesNotContain(
            Sources.Of(Command),
            static file => file.Path != "Program.cs"
                && file.Namespace != $"{Command}/{Sources.FolderOf(file.Path)}".TrimEnd('/').Replace('/', '.'));

    /// <summary>What reads leaflets and makes files is the libraries' alone.</summary>
    [Theory]
    [InlineData("System.CommandLine", "", "Reporting")]
    [InlineData("Spectre.Console", "Help", "Reporting")]
    [InlineData("Markdig")]
    [InlineData("YamlDotNet")]
    [InlineData("Tomlyn")]
    [InlineData("QRCoder")]
    [InlineData("SkiaSharp")]
    [InlineData("icu.net")]
    [InlineData("HarfBuzzSharp")]
    [InlineData("DocumentFormat.OpenXml")]
    [InlineData("System.IO.Compression")]
    public void Only_these_folders_see(string package, params string[] folders) =>
        Assert.Equal(folders, Graph.UsersOf(package).Order(StringComparer.Ordinal));
}
