using System.CommandLine;
using Leaflets.Building;
using Leaflets.Cli.Invocation;

namespace Leaflets.Cli;

/// <summary><c>leaflets import</c>.</summary>
internal static class ImportCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Option<string?> root, CommandContext surroundings)
    {
        var files = new Argument<string[]>("files")
        {
            Description =
            "Markdown files from Hugo, Jekyll, Docusaurus, MkDocs, pandoc or other sources.",
            Arity = ArgumentArity.OneOrMore
        };
        var id = new Option<string?>("--id") { Description = "The leaflet's id. Default: from the file name." };
        var language = new Option<string?>("--language", "-l")
        {
            Description = "Its language (BCP 47 tag). Default: the language in the file, or else the collection's.",
        };
        var force = new Option<bool>("--force") { Description = "Replaces existing files." };
        var dry = new Option<bool>("--dry-run") { Description = "Prints what would be done, and writes nothing." };
        var command =
            new Command("import", "Imports Markdown files of other programs into the collection.") { files, id, language, force, dry };
        command.Validators.Add(result =>
        {
            if (result.GetResult(id) is { Implicit: false } && result.GetResult(files) is { Tokens.Count: > 1 })
            {
                result.AddError("'--id' names one leaflet; import one file at a time with it.");
            }
        });
        command.SetAction(parsed =>
        {
            surroundings.LimitMemory(MemoryWall.Reading);
            var folder = CollectionLocator.Locate(parsed.GetValue(root), surroundings.Folder);
            var failed = false;
            var requests = parsed.GetRequiredValue(files).Select(file => new ImportRequest
            {
                Root = folder,
                File = Path.GetFullPath(file, surroundings.Folder),
                Id = parsed.GetValue(id),
                Language = parsed.GetValue(language),
                Replaces = parsed.GetValue(force),
                Writes = !parsed.GetValue(dry),
            });
            foreach (var (file, result) in parsed.GetRequiredValue(files).Zip(LeafletImporter.Import(requests)))
            {
                Tell(file, result, folder, parsed.GetValue(dry), surroundings);
                failed |= result.HasErrors || result.Path is null;
            }

            return failed ? ExitCode.SomeFailed : ExitCode.Made;
        });
        return command;
    }

    private static void Tell(string file, ImportResult result, string folder, bool isDry, CommandContext surroundings)
    {
        if (result.Path is { } path)
        {
            var target = Relative(Path.Join(folder, path));
            surroundings.Out.WriteLine(isDry ? $"{file} would become {target}." : $"{file} is now {target}.");
            foreach (var note in result.Notes)
            {
                surroundings.Out.WriteLine($"  {note}");
            }
        }

        foreach (var diagnostic in result.Diagnostics)
        {
            var source = diagnostic.Span.Source.Path;
            surroundings.Error.WriteLine(Relative(Path.Combine(folder, source)) + diagnostic.ToString()[source.Length..]);
        }

        string Relative(string absolute) => Path.GetRelativePath(surroundings.Folder, absolute).Replace('\\', '/');
    }
}
