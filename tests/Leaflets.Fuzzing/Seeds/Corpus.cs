using Leaflets.Fuzzing.Targets;

namespace Leaflets.Fuzzing.Seeds;

/// <summary>The inputs of <c>tests/corpus</c>.</summary>
internal static class Corpus
{
    private const string Folder = "tests/corpus";

    /// <summary>The inputs for a target, sorted by name.</summary>
    public static IEnumerable<Seed> Seeds(TargetDescription target, ProjectFiles project)
    {
        var folder = Path.Join(project.Root, Folder, target.SeedFolder);
        foreach (var path in Directory.EnumerateFiles(folder, target.SeedFiles).Order(StringComparer.Ordinal))
        {
            var bytes = File.ReadAllBytes(path);
            yield return new Seed(Path.GetRelativePath(project.Root, path), target.Decode(bytes, project));
        }
    }
}
