using System.Reflection;
using PublicApiGenerator;
using Xunit;

namespace Leaflets.Tests.Architecture;

/// <summary>
/// What each library shows to programs of others: it is what its entry points take and give, and it changes only on purpose. Set
/// <c>LEAFLETS_UPDATE_GOLDENS=1</c> to write the texts anew, and read each difference: what is taken away breaks a caller.
/// </summary>
public sealed class PublicSurfaceTests
{
    private static readonly string Folder = Path.Join(Repository.Root, "tests", "Leaflets.Tests", "Architecture", "Surface");

    private static readonly ApiGeneratorOptions AllButAttributesOfTheAssembly = new() { IncludeAssemblyAttributes = false };

    public static TheoryData<string> Libraries => [.. EntryPoints.Of.Keys];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void The_public_surface_is_the_one_that_is_written_down(string library)
    {
        var golden = Path.Join(Folder, $"{library}.txt");
        var surface = Assembly.Load(library).GeneratePublicApi(AllButAttributesOfTheAssembly).ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("LEAFLETS_UPDATE_GOLDENS") == "1")
        {
            Directory.CreateDirectory(Folder);
            File.WriteAllText(golden, surface);
        }

        Assert.Equal(File.ReadAllText(golden), surface);
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void A_public_type_is_an_entry_point_or_in_the_signature_of_what_one_leads_to(string library)
    {
        var types = Assembly.Load(library).GetExportedTypes();
        var reached = PublicReach.From(types, EntryPoints.Of[library].Select(static entry => entry.Type));
        Assert.Empty(types.Except(reached).Select(static type => type.FullName));
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void An_entry_point_is_a_public_type_of_its_library(string library) => Assert.All(EntryPoints.Of[library], entry =>
    {
        Assert.True(entry.Type.IsVisible, entry.Type.FullName);
        Assert.Equal(library, entry.Type.Assembly.GetName().Name);
        Assert.NotEmpty(entry.NeededBy);
    });

    [Fact]
    public void What_a_user_writes_first_lies_in_the_root_namespace_of_its_library()
    {
        var below = EntryPoints.Of
            .SelectMany(static library => library.Value.Select(entry => (Root: library.Key, entry.Type.Namespace)))
            .Where(static place => place.Namespace != place.Root)
            .Select(static place => place.Namespace!);
        Assert.Equal(EntryPoints.OwnRooms.Keys.Order(), below.Distinct().Order());
    }

    [Fact]
    public void Every_library_has_a_surface()
    {
        var libraries = Directory.EnumerateDirectories(Path.Join(Repository.Root, "src"))
            .Select(static folder => Path.GetFileName(folder))
            .Where(static name => name != "Leaflets.Cli" && File.Exists(Path.Join(Repository.Root, "src", name, $"{name}.csproj")));
        Assert.Equal(libraries.Order(), EntryPoints.Of.Keys.Order());
        Assert.Equal(EntryPoints.Of.Keys.Order(), Directory.EnumerateFiles(Folder).Select(Path.GetFileNameWithoutExtension).Order());
    }

    [Fact]
    public void A_type_that_nothing_leads_to_is_found()
    {
        Type[] types = [typeof(Uri), typeof(UriBuilder), typeof(UriKind), typeof(Version)];
        var reached = PublicReach.From(types, [typeof(UriBuilder)]);
        Assert.Equal([typeof(Version)], types.Except(reached));
    }
}
