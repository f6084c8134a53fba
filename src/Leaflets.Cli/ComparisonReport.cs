using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Leaflets.Building;
using Leaflets.Cli.Invocation;

namespace Leaflets.Cli;

/// <summary>Tells what two builds say differently.</summary>
internal static class ComparisonReport
{
    /// <summary>How many changes of one file are listed; a person reads no more of them here.</summary>
    private const int MostChanges = 50;

    /// <summary>For a person at a terminal.</summary>
    public static void WriteText(TextWriter output, OutputComparison comparison)
    {
        WriteList(output, "added", comparison.Added);
        WriteList(output, "removed", comparison.Removed);
        foreach (var change in comparison.Changed)
        {
            output.Write($"changed {OutputText.OnOneLine(change.Path)}{Summary(change)}\n");
            foreach (var words in change.Words.Take(MostChanges))
            {
                output.Write(
                    (words.HasNumber ? "  NUMBER " : "  ") + OutputText.OnOneLine(Joined(
                        words.Before, Between("[-", words.Removed, "-]") + Between("{+", words.Added, "+}"), words.After)) + "\n");
            }

            WriteRest(output, change, "  ");
        }

        output.Write(
            $"{comparison.Added.Length} added, {comparison.Removed.Length} removed, {comparison.Changed.Length} changed "
            + $"({comparison.Changed.Count(static change => change.HasNumber)} with different numbers), {comparison.Same} the same.\n");
    }

    /// <summary>For a pull request.</summary>
    public static void WriteMarkdown(TextWriter output, OutputComparison comparison)
    {
        output.Write(
            $"**{comparison.Changed.Length} changed** ({comparison.Changed.Count(static change => change.HasNumber)} with different "
            + $"numbers), {comparison.Added.Length} added, {comparison.Removed.Length} removed, {comparison.Same} the same.\n");
        foreach (var (title, paths) in new[] { ("Added", comparison.Added), ("Removed", comparison.Removed) })
        {
            if (!paths.IsEmpty)
            {
                output.Write($"\n### {title}\n\n{string.Concat(paths.Select(static path => $"- {Escaped(path)}\n"))}");
            }
        }

        foreach (var change in comparison.Changed)
        {
            output.Write($"\n### {Escaped(change.Path)}{Summary(change)}\n\n");
            foreach (var words in change.Words.Take(MostChanges))
            {
                output.Write(
                    (words.HasNumber ? "- **number:** " : "- ") + Item(Joined(
                        Escaped(words.Before),
                        Between("~~", Escaped(words.Removed), "~~"),
                        Between("**", Escaped(words.Added), "**"),
                        Escaped(words.After))) + "\n");
            }

            WriteRest(output, change, "- ");
        }
    }

    /// <summary>For a program.</summary>
    public static void WriteJson(TextWriter output, OutputComparison comparison)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(
            buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            WriteArray(json, "added", comparison.Added);
            WriteArray(json, "removed", comparison.Removed);
            json.WriteStartArray("changed");
            foreach (var change in comparison.Changed)
            {
                json.WriteStartObject();
                json.WriteString("path", change.Path);
                json.WriteBoolean("read", change.IsRead);
                json.WriteBoolean("numbers", change.HasNumber);
                json.WriteStartArray("words");
                foreach (var words in change.Words)
                {
                    json.WriteStartObject();
                    json.WriteString("before", words.Before);
                    json.WriteString("removed", words.Removed);
                    json.WriteString("added", words.Added);
                    json.WriteString("after", words.After);
                    json.WriteBoolean("number", words.HasNumber);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteNumber("same", comparison.Same);
            json.WriteEndObject();
        }

        output.Write(OutputText.OfJson(Encoding.UTF8.GetString(buffer.ToArray())) + "\n");
    }

    private static string Summary(OutputChange change) => (change.IsRead, change.Words.Length) switch
    {
        (false, _) => ": a file cannot be read, and the digests differ",
        (_, 0) => ": the same text, but a different look or different page headers and footers",
        (_, 1) => ": 1 change",
        (_, var count) => $": {count} changes",
    };

    private static void WriteRest(TextWriter output, OutputChange change, string begin)
    {
        if (change.Words.Length > MostChanges)
        {
            output.Write($"{begin}and {change.Words.Length - MostChanges} more\n");
        }
    }

    private static void WriteList(TextWriter output, string what, ImmutableArray<string> paths)
    {
        foreach (var path in paths)
        {
            output.Write($"{what} {OutputText.OnOneLine(path)}\n");
        }
    }

    private static void WriteArray(Utf8JsonWriter json, string name, ImmutableArray<string> paths)
    {
        json.WriteStartArray(name);
        foreach (var path in paths)
        {
            json.WriteStringValue(path);
        }

        json.WriteEndArray();
    }

    private static string Between(string begin, string words, string end) => words.Length == 0 ? string.Empty : begin + words + end;

    private static string Joined(params ReadOnlySpan<string> parts)
    {
        var line = new StringBuilder();
        foreach (var part in parts)
        {
            line.Append(line.Length > 0 && part.Length > 0 ? " " : string.Empty).Append(part);
        }

        return line.ToString();
    }

    /// <summary>A line that begins no list within the list.</summary>
    private static string Item(string line)
    {
        var digits = line.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return line is ['-' or '+', ..] ? $"\\{line}" : digits > 0 && line[digits] is '.' or ')'
            ? $"{line[..digits]}\\{line[digits..]}" : line;
    }

    /// <summary>A text as Markdown prints it.</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var character in OutputText.OnOneLine(text))
        {
            escaped.Append(@"\`*_{}[]<>#|~&!".Contains(character, StringComparison.Ordinal) ? "\\" : string.Empty).Append(character);
        }

        return escaped.ToString();
    }
}
