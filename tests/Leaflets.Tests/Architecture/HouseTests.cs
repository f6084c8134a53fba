using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Leaflets.Diagnostics;
using Leaflets.Tests.Shared.Architecture;
using Xunit;

namespace Leaflets.Tests.Architecture;

public sealed class HouseTests
{
    private const int MostLines = 500, MostColumns = 140;
    private const string OfTests = ".Tests";

    /// <summary>Folders of tests that are about more than one folder of the sources, and what they do.</summary>
    private static readonly Dictionary<string, string> OwnFolders = new()
    {
        ["Leaflets.Tests/Architecture"] = "holds all libraries to the rules of the house",
        ["Leaflets.Tests/Costs"] = "holds that no stage costs more than its input grows",
        ["Leaflets.Tests/Formats/Pdf/Hearing"] = "says what a screen reader says of a file",
        ["Leaflets.Tests/Formats/Pdf/Readers"] = "asks the programs that people have what they read",
        ["Leaflets.Tests/Markdown/Counting"] = "counts the steps of the reader, with those of the parser that it uses",
        ["Leaflets.Tests/Markdown/Specifications"] = "reads the examples of CommonMark and of GitHub",
        ["Leaflets.Tests/Paper"] = "reads pages from their pictures, as printed",
    };

    private static string[] TestProjects { get; } =
        [.. Directory.EnumerateDirectories(Path.Join(Repository.Root, "tests"), "*" + OfTests).Select(static path => Path.GetFileName(path))];

    [Theory]
    [InlineData("Leaflets.Bounds")]
    [InlineData("Leaflets.Media", "Leaflets.Bounds")]
    [InlineData("Leaflets.Typesetting", "Leaflets.Bounds")]
    [InlineData("Leaflets.Pdf", "Leaflets.Media", "Leaflets.Typesetting")]
    [InlineData("Leaflets.Inspection", "Leaflets.Bounds")]
    [InlineData("Leaflets", "Leaflets.Inspection", "Leaflets.Media", "Leaflets.Pdf")]
    [InlineData("Leaflets.Styles", "Leaflets")]
    [InlineData("Leaflets.Building", "Leaflets", "Leaflets.Inspection")]
    [InlineData("Leaflets.Cli", "Leaflets.Building")]
    public void References_run_one_way(string project, params string[] allowed)
    {
        var references = Project(project).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));
        Assert.Equal(allowed, references);
    }

    [Fact]
    public void Clock_culture_console_and_network_are_banned_in_each_library()
    {
        var shared = XDocument.Load(Path.Join(Repository.Root, "src", "Directory.Build.props"));
        var analyzer = shared.Descendants("PackageReference")
            .Single(static package => package.Attribute("Include")?.Value == "Microsoft.CodeAnalysis.BannedApiAnalyzers");
        Assert.Equal("'$(MSBuildProjectName)' != 'Leaflets.Cli'", analyzer.Parent!.Attribute("Condition")?.Value);
        Assert.Null(analyzer.Attribute("Condition"));
        var list = Assert.Single(analyzer.Parent.Elements("AdditionalFiles"));
        Assert.Equal("$(MSBuildThisFileDirectory)BannedSymbols.txt", list.Attribute("Include")?.Value);
        Assert.Null(list.Attribute("Condition"));
        Assert.True(File.Exists(Path.Join(Repository.Root, "src", "BannedSymbols.txt")));

        // No library turns off what all are given.
        var libraries = Directory.EnumerateDirectories(Path.Join(Repository.Root, "src")).Select(static folder => Path.GetFileName(folder)!)
            .Where(static name => name != "Leaflets.Cli" && File.Exists(Path.Join(Repository.Root, "src", name, $"{name}.csproj")))
            .ToList();
        Assert.Equal(8, libraries.Count);
        Assert.All(libraries, static library =>
        {
            var text = Project(library).ToString();
            Assert.DoesNotContain("BannedApiAnalyzers", text, StringComparison.Ordinal);
            Assert.DoesNotContain("RS0030", text, StringComparison.Ordinal);
            Assert.DoesNotContain("AdditionalFiles", text, StringComparison.Ordinal);
            Assert.False(File.Exists(Path.Join(Repository.Root, "src", library, "Directory.Build.props")));
        });
    }

    /// <summary>
    /// The folders of a test project are those of what it tests. A library without a test project of its own is a guest in another's, in a
    /// folder that is named like it.
    /// </summary>
    [Fact]
    public void A_folder_of_tests_is_named_like_what_it_tests()
    {
        var folders = TestProjects.SelectMany(static project => FoldersOf(project, "tests").Where(static folder => folder.Length > 0)
            .Where(folder => !IsFolder(project[..^OfTests.Length], folder) && !IsOfGuest(folder))
            .Select(folder => $"{project}/{folder}"));
        Assert.Equal(OwnFolders.Keys.Order(StringComparer.Ordinal), folders.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_namespace_of_a_test_is_its_folder() => Assert.All(TestProjects, static project => Assert.DoesNotContain(
        Sources.Of(project, "tests"),
        file => file.Namespace != $"{project}/{Sources.FolderOf(file.Path)}".TrimEnd('/').Replace('/', '.')));

    private static bool IsOfGuest(string folder)
    {
        var (name, inner) = folder.IndexOf('/') is var slash && slash < 0 ? (folder, "") : (folder[..slash], folder[(slash + 1)..]);
        return !TestProjects.Contains($"Leaflets.{name}{OfTests}") && IsFolder($"Leaflets.{name}", inner);
    }

    private static bool IsFolder(string library, string folder) =>
        Directory.Exists(Path.Join(Repository.Root, "src", library)) && FoldersOf(library, "src").Contains(folder);

    private static IEnumerable<string> FoldersOf(string project, string top) =>
        Sources.Of(project, top).Select(static file => Sources.FolderOf(file.Path)).Distinct();

    [Fact]
    public void No_file_is_longer_than_500_lines() =>
        Assert.DoesNotContain(Repository.Sources("src"), path => File.ReadLines(path).Count() > MostLines);

    /// <summary>
    /// What <c>.editorconfig</c> says of the width of lines. In tests a line may be wider where it holds a literal: data such as a picture.
    /// </summary>
    [Fact]
    public void No_line_is_wider_than_140_columns()
    {
        var wide = Repository.Sources("src").Concat(Repository.Sources("tests")).SelectMany(WideLines);
        Assert.Empty(wide);
    }

    private static IEnumerable<string> WideLines(string path)
    {
        var (place, isInRaw, number) = (Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'), false, 0);
        foreach (var line in File.ReadLines(path))
        {
            number++;
            isInRaw ^= Regex.Count(line, "\"{3,}") % 2 == 1;
            var isData = place.StartsWith("tests/", StringComparison.Ordinal) && (isInRaw || line.Contains('"', StringComparison.Ordinal));
            if (!isData && line.EnumerateRunes().Count() > MostColumns)
            {
                yield return $"{place}({number})";
            }
        }
    }

    [Fact]
    public void Every_public_class_is_sealed_static_or_abstract()
    {
        string[] names =
        [
            "Leaflets.Bounds", "Leaflets.Media", "Leaflets.Typesetting", "Leaflets.Pdf", "Leaflets.Inspection", "Leaflets",
            "Leaflets.Styles", "Leaflets.Building",
        ];
        var libraries = names.Select(Assembly.Load);
        var open = libraries.SelectMany(library => library.GetExportedTypes())
            .Where(type => type.IsClass && !type.IsSealed && !type.IsAbstract && !typeof(Exception).IsAssignableFrom(type));
        Assert.Empty(open);
    }

    [Fact]
    public void A_diagnostic_id_belongs_to_one_kind()
    {
        var descriptors =
            new[] { typeof(Diagnostic).Assembly, Assembly.Load("Leaflets.Building") }.SelectMany(static library => library.GetTypes())
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(field => (DiagnosticDescriptor)field.GetValue(null)!)
            .ToList();
        Assert.NotEmpty(descriptors);
        Assert.Empty(descriptors.GroupBy(descriptor => descriptor.Id).Where(group => group.Count() > 1).Select(group => group.Key));
        Assert.All(descriptors, descriptor => Assert.Matches("^LFT(1[0-3]|2[01]|3[01]|40|5[01])[0-9]{2}$", descriptor.Id));
        Assert.All(descriptors, descriptor => Assert.EndsWith(".", descriptor.Remedy, StringComparison.Ordinal));
    }

    [Fact]
    public void The_lock_file_of_the_typefaces_holds_hashes_and_no_addresses()
    {
        var text = Repository.Read("styles/fonts/package-lock.json");
        Assert.Contains("\"integrity\": \"sha512-", text, StringComparison.Ordinal);
        Assert.DoesNotContain("resolved", text, StringComparison.Ordinal);
        Assert.DoesNotContain("://", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_family_that_a_style_names_has_a_face()
    {
        var faces = Repository.Read("styles/fonts/faces.txt");
        var families = Directory.EnumerateFiles(Path.Join(Repository.Root, "styles"), "*.yaml")
            .SelectMany(path => Regex.Matches(File.ReadAllText(path), @"families:\s*\[([^\]]*)\]"))
            .SelectMany(match => match.Groups[1].Value.Split(','))
            .Select(family => family.Trim().Trim('"', '\''))
            .Distinct()
            .ToList();
        Assert.NotEmpty(families);
        Assert.All(
            families.Select(static family => family.Replace(" ", string.Empty, StringComparison.Ordinal)),
            family => Assert.Contains($"/{family}_400Regular.ttf", faces, StringComparison.Ordinal));
    }

    private static XDocument Project(string name) => XDocument.Load(Path.Join(Repository.Root, "src", name, $"{name}.csproj"));
}
