using System.CommandLine;
using Leaflets.Building.Files;
using Leaflets.Cli.Invocation;
using Leaflets.Diagnostics;
using Leaflets.Inspection;

namespace Leaflets.Cli;

/// <summary><c>leaflets inspect</c>.</summary>
internal static class InspectCommand
{
    private const long LargestFile = 256L << 20;

    /// <summary>Makes the command.</summary>
    public static Command Make(CommandContext surroundings, CancellationToken stop)
    {
        var files = new Argument<string[]>("file") { Description = "The PDF files.", Arity = ArgumentArity.OneOrMore };
        var tree = new Option<bool>("--tree") { Description = "Prints only the structure tree, and checks nothing." };
        var text = new Option<bool>("--text") { Description = "Prints only the text as it is read aloud, and checks nothing." };
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Prints only the violations." };
        var json = new Option<bool>("--json")
        {
            Description = "Prints one line with a JSON object for each file, with the tree and the violations.",
        };
        var command = new Command(
            "inspect",
            "Reads PDFs as a screen reader does, and checks them against PDF/UA-1 and PDF/A-2a. Returns 1 if a file breaks a condition.")
        {
            files, tree, text, quiet, json,
        };
        command.SetAction(parsed =>
        {
            surroundings.LimitMemory(MemoryWall.Reading);
            var result = ExitCode.Made;
            foreach (var name in parsed.GetRequiredValue(files))
            {
                stop.ThrowIfCancellationRequested();
                if (Read(name, surroundings) is not { } pdf)
                {
                    result = ExitCode.WrongUsage;
                    continue;
                }

                var (onlyTree, onlyText) = (parsed.GetValue(tree), parsed.GetValue(text));
                if (parsed.GetValue(json))
                {
                    InspectionReport.WriteJson(surroundings.Out, name, pdf);
                }
                else
                {
                    InspectionReport.Write(
                        surroundings.Out,
                        name,
                        pdf,
                        tree: !parsed.GetValue(quiet) && !onlyText,
                        text: onlyText,
                        violations: !onlyTree && !onlyText);
                }

                if (pdf.Violations.Count > 0 && !onlyTree && !onlyText && result == ExitCode.Made)
                {
                    result = ExitCode.SomeFailed;
                }
            }

            return result;
        });
        return command;
    }

    private static InspectedPdf? Read(string name, CommandContext surroundings)
    {
        try
        {
            var path = Path.GetFullPath(name, surroundings.Folder);
            return PdfInspection.Read(InputFile.ReadAll(path, LargestFile));
        }
        catch (OutOfMemoryException)
        {
            surroundings.Error.WriteLine($"leaflets: {name}: Reading it takes more than {MemoryWall.Reading >> 20} MB of memory.");
            return null;
        }
        catch (Exception exception) when (exception is InvalidPdfException or IOException or UnauthorizedAccessException
            or ArgumentException)
        {
            var reason = exception is InvalidPdfException ? exception.Message : $"It cannot be read: {SystemMessage.Of(exception)}.";
            surroundings.Refuse($"{name}: {reason}");
            return null;
        }
    }
}
