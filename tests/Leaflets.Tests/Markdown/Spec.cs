using System.Text;

namespace Leaflets.Tests.Markdown;

/// <summary>A readable case of <c>tests/specs</c>: a source, and the document or the diagnostics that it makes.</summary>
internal sealed record Spec(string File, string Title, string Source, string Expected)
{
    /// <summary>Set to 1, this variable makes the test write what the reader makes, for a person to review.</summary>
    private const string UpdateVariable = "LEAFLETS_UPDATE_SPECS";

    private const string SourceFence = "~~~~~~~~~~ markdown";
    private const string ResultFence = "~~~~~~~~~~ result";
    private const string EndFence = "~~~~~~~~~~";

    public static bool IsUpdating => Environment.GetEnvironmentVariable(UpdateVariable) == "1";

    public static string Folder { get; } = Path.Join(Repository.Root, "tests", "specs");

    public static IReadOnlyList<Spec> All { get; } = [.. Directory.GetFiles(Folder, "*.md").Order(StringComparer.Ordinal).SelectMany(Read)];

    /// <summary>Writes the cases of one file.</summary>
    public static void Write(string file, string introduction, IEnumerable<Spec> specs)
    {
        var text = new StringBuilder(introduction);
        foreach (var spec in specs)
        {
            text.Append("## ").Append(spec.Title).Append("\n\n")
                .Append(SourceFence).Append('\n').Append(spec.Source).Append(EndFence).Append("\n\n")
                .Append(ResultFence).Append('\n').Append(spec.Expected).Append(EndFence).Append("\n\n");
        }

        System.IO.File.WriteAllText(Path.Combine(Folder, file), text.ToString().TrimEnd('\n') + "\n");
    }

    public static string Introduction(string file)
    {
        var text = System.IO.File.ReadAllText(Path.Combine(Folder, file));
        return text[..text.IndexOf("## ", StringComparison.Ordinal)];
    }

    private static IEnumerable<Spec> Read(string path)
    {
        string? title = null;
        StringBuilder? part = null;
        string source = string.Empty;
        var isResult = false;
        foreach (var line in System.IO.File.ReadAllText(path).Split('\n'))
        {
            if (part is null)
            {
                if (line.StartsWith("## ", StringComparison.Ordinal))
                {
                    title = line[3..];
                }
                else if (line is SourceFence or ResultFence)
                {
                    (part, isResult) = (new StringBuilder(), line == ResultFence);
                }
            }
            else if (line != EndFence)
            {
                part.Append(line).Append('\n');
            }
            else
            {
                if (isResult)
                {
                    yield return new(Path.GetFileName(path), title!, source, part.ToString());
                }

                source = part.ToString();
                part = null;
            }
        }
    }
}
