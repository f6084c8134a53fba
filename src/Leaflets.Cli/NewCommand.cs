using System.CommandLine;
using Leaflets.Building;
using Leaflets.Cli.Invocation;
using Leaflets.Diagnostics;

namespace Leaflets.Cli;

/// <summary><c>leaflets new</c>.</summary>
internal static class NewCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Option<string?> root, CommandContext surroundings)
    {
        var id = new Argument<string>("id") { Description = "The new leaflet's id: the name of its folder, such as asthma-inhaler." };
        var collection =
            new Option<bool>("--collection")
            {
                Description = "Also creates a collection here, with the styles that come with the program.",
            };
        var command = new Command("new", "Creates a new leaflet to fill in.") { id, collection };
        command.SetAction(parsed =>
        {
            try
            {
                var begins = parsed.GetValue(collection);
                var folder = begins ? Path.GetFullPath(parsed.GetValue(root) ?? ".", surroundings.Folder)
                    : CollectionLocator.Locate(parsed.GetValue(root), surroundings.Folder);
                if (begins)
                {
                    CollectionSkeleton.Write(folder, surroundings.StylesFolder);
                    surroundings.Out.WriteLine(
                        "Created leaflets/collection.yaml, and styles/ with the styles. Write your clinic's details in "
                        + "styles/clinics/riverside.yaml.");
                }

                var path = LeafletSkeleton.Write(folder, parsed.GetRequiredValue(id));
                surroundings.Out.WriteLine(
                    $"Created {Path.GetRelativePath(surroundings.Folder, Path.Join(folder, path))}. "
                    + "Fill it in, then run 'leaflets build'.");
                return ExitCode.Made;
            }
            catch (ArgumentException exception)
            {
                surroundings.Refuse(exception.Message);
                return ExitCode.WrongUsage;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                surroundings.Refuse($"It cannot be created here: {SystemMessage.Of(exception)}.");
                return ExitCode.WrongUsage;
            }
        });
        return command;
    }
}
