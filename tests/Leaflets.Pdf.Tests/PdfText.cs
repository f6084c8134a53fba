using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Leaflets.Inspection;

namespace Leaflets.Pdf.Tests;

/// <summary>A file of the writer as text that reads well in a diff: its tags, then its objects in the order of their numbers.</summary>
internal static partial class PdfText
{
    public static string Of(byte[] file)
    {
        var text = new StringBuilder("TAGS\n");
        foreach (var element in PdfInspection.Read(file).Tree)
        {
            Write(text, element, depth: 0);
        }

        text.Append("\nOBJECTS\n");
        foreach (var (id, body) in Objects(file).OrderBy(static found => found.Id))
        {
            text.Append(CultureInfo.InvariantCulture, $"{id}: {body}\n");
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, InspectedElement element, int depth)
    {
        text.Append(' ', 2 * depth).Append(element.Type);
        Say("lang", element.Language);
        Say("alt", element.AlternativeText);
        Say("actual", element.ActualText);
        Say("title", element.Title);
        Say("id", element.Id);
        foreach (var (name, value) in element.Attributes)
        {
            Say(name, value);
        }

        foreach (var address in element.Addresses)
        {
            Say("to", address);
        }

        text.Append('\n');
        foreach (var child in element.Children)
        {
            if (child is InspectedElement inner)
            {
                Write(text, inner, depth + 1);
            }
            else if (child is InspectedText { Page: var page, Text: var shown })
            {
                text.Append(' ', 2 * (depth + 1)).Append(CultureInfo.InvariantCulture, $"\"{Seen(shown)}\" on {page}\n");
            }
        }

        void Say(string name, string? value) => text.Append(value is null ? string.Empty : $" {name}=\"{value}\"");
    }

    /// <summary>A text whose marks that are not seen are written as their numbers.</summary>
    private static string Seen(string text) => string.Concat(text.Select(static character =>
        char.GetUnicodeCategory(character) == UnicodeCategory.Format ? $"\\u{(int)character:X4}" : $"{character}"));

    private static IEnumerable<(int Id, string Body)> Objects(byte[] file)
    {
        var read = Encoding.Latin1.GetString(file);
        foreach (Match stream in StreamObject().Matches(read))
        {
            var dictionary = stream.Groups["dictionary"].Value;
            var length = int.Parse(stream.Groups["length"].ValueSpan, CultureInfo.InvariantCulture);
            var data = file.AsSpan(stream.Index + stream.Length, length).ToArray();
            if (dictionary.Contains("/Type/ObjStm", StringComparison.Ordinal))
            {
                foreach (var inner in Inner(dictionary, Encoding.Latin1.GetString(Unpacked(data))))
                {
                    yield return inner;
                }
            }
            else if (!dictionary.Contains("/Type/XRef", StringComparison.Ordinal))
            {
                yield return (Number(stream, "id"), $"<<{dictionary}>> {Shown(dictionary, data)}");
            }
        }
    }

    private static IEnumerable<(int Id, string Body)> Inner(string dictionary, string bodies)
    {
        var first = Number(FirstEntry().Match(dictionary), "first");
        var index = bodies[..first].Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(static number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        for (var i = 0; i < index.Length; i += 2)
        {
            var end = i + 3 < index.Length ? first + index[i + 3] : bodies.Length;
            yield return (index[i], bodies[(first + index[i + 1])..end].TrimEnd('\n'));
        }
    }

    /// <summary>What a stream holds: its text, indented, or where it is none, the length of its data.</summary>
    private static string Shown(string dictionary, byte[] data)
    {
        var content = dictionary.Contains("/FlateDecode", StringComparison.Ordinal) ? Unpacked(data) : data;
        var isText = dictionary.Contains("/Subtype/XML", StringComparison.Ordinal)
            || content.All(static value => value is (byte)'\n' or >= 0x20 and < 0x7F);
        return isText
            ? "\n    " + Encoding.UTF8.GetString(content).TrimEnd('\n').Replace("\n", "\n    ", StringComparison.Ordinal)
            : string.Create(CultureInfo.InvariantCulture, $"({content.Length} bytes)");
    }

    private static byte[] Unpacked(byte[] data)
    {
        using var unpacked = new MemoryStream();
        using var zlib = new ZLibStream(new MemoryStream(data), CompressionMode.Decompress);
        zlib.CopyTo(unpacked);
        return unpacked.ToArray();
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<id>\d+) 0 obj\n<<(?<dictionary>.*?)/Length (?<length>\d+)>>\nstream\n")]
    private static partial Regex StreamObject();

    [GeneratedRegex(@"/First (?<first>\d+)")]
    private static partial Regex FirstEntry();
}
