using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Leaflets.Tests.Building;
using Leaflets.Tests.Formats.Pdf.Hearing;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;
using Xunit;

namespace Leaflets.Tests.Formats.Pdf.Readers;

/// <summary>
/// The structure trees that pdf.js and poppler find in the leaflets of the collection are those that we wrote, with the same text in each
/// element.
/// </summary>
public sealed partial class TreeTests
{
    private static readonly string Scripts = Path.Join(Repository.Root, "tests", "readers");
    private static readonly string Leaflets = Path.Join(Repository.Root, "leaflets");

    [Fact, Trait("Category", "Slow")]
    public void Poppler_and_pdf_js_find_our_structure_and_its_text()
    {
        var isFetched = Directory.Exists(Path.Join(Scripts, "node_modules", "pdfjs-dist"));
        Assert.SkipUnless(isFetched || Environment.GetEnvironmentVariable("CI") == "true", "The readers could not be fetched.");
        using var collection = new ScratchCollection();
        foreach (var source in Directory.GetFiles(Leaflets, "*", SearchOption.AllDirectories))
        {
            var copy = collection.Path(Path.GetRelativePath(Leaflets, source));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(source, copy, overwrite: true);
        }

        // A leaflet that is not made fails its own tests.
        collection.Build(verify: false);
        var files = Directory.GetFiles(collection.Output, "*.pdf", SearchOption.AllDirectories);
        Assert.True(files.Length > 20, $"{files.Length} leaflets are made.");
        Assert.All(files, static file =>
        {
            var bytes = File.ReadAllBytes(file);
            var roles = RolesOf(bytes);
            var root = HeardPdf.Read(bytes).Root;
            Assert.Equal(Ours(root, roles), OfPoppler(file));
            Assert.Equal(ByPath(List(root, roles)), ByPath(OfPdfJs(file)));
        });
    }

    /// <summary>For types that are not standard ones, what they are mapped to.</summary>
    private static Dictionary<string, string> RolesOf(byte[] file)
    {
        using var pdf = PdfDocument.Open(file);
        var reference = (IndirectReferenceToken)pdf.Structure.Catalog.CatalogDictionary.Data["StructTreeRoot"];
        var root = (DictionaryToken)pdf.Structure.GetObject(reference.Data).Data;
        return root.Data.TryGetValue("RoleMap", out var map) && map is DictionaryToken roles
            ? roles.Data.ToDictionary(static role => role.Key, static role => ((NameToken)role.Value).Data)
            : [];
    }

    private static string OfPoppler(string file)
    {
        var text = new StringBuilder();
        var printed = OutsideTool.Run("pdfinfo", "-enc", "UTF-8", "-struct-text", file);
        foreach (var line in printed.Split('\n').Select(static line => line.Trim()))
        {
            if (line.StartsWith('"'))
            {
                text.Append(Gathered(Bare(line.EndsWith('"') ? line[1..^1] : line[1..])));
            }
            else if (ElementLine().Match(line) is { Success: true } element)
            {
                text.Append('\n').Append(element.Groups[1].Value).Append(' ');
            }
        }

        return Sorted(text.ToString());
    }

    private static IEnumerable<(string Path, string Text)> OfPdfJs(string file) => OutsideTool
        .Run("node", Path.Join(Scripts, "trees.mjs"), file)
        .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line.Split('\t'))
        .Where(static cells => cells.Length == 3).Select(static cells => (cells[1], Bare(cells[2])));

    /// <summary>
    /// The text of all elements of a path: pdf.js has a tree for each page, and gives content by its parts where a replacement text
    /// stands for many.
    /// </summary>
    private static IEnumerable<string> ByPath(IEnumerable<(string Path, string Text)> content) => content
        .GroupBy(static part => part.Path, StringComparer.Ordinal)
        .Select(static parts => $"{parts.Key}: {WithoutMarks(string.Concat(parts.Select(static part => part.Text)))}")
        .Where(static line => !line.EndsWith(' '))
        .Order(StringComparer.Ordinal);

    /// <summary>pdf.js puts a mark upon the last letter of a right-to-left string at its other end.</summary>
    private static string WithoutMarks(string text) => text.Any(IsRightToLeft)
        ? string.Concat(text.Where(static c => char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark))
        : text;

    private static bool IsRightToLeft(char c) => c is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF');

    private static string Ours(HeardElement root, Dictionary<string, string> roles)
    {
        var text = new StringBuilder();
        Write(root, roles, text);
        return Sorted(text.ToString());
    }

    private static void Write(HeardElement element, Dictionary<string, string> roles, StringBuilder text)
    {
        text.Append('\n').Append(roles.GetValueOrDefault(element.Type, element.Type)).Append(' ');
        foreach (var kid in element.Kids)
        {
            if (kid is HeardElement inner)
            {
                Write(inner, roles, text);
            }
            else
            {
                text.Append(Gathered(Bare((string)kid)));
            }
        }
    }

    private static IEnumerable<(string Path, string Text)> List(HeardElement element, Dictionary<string, string> roles, string path = "")
    {
        var type = roles.GetValueOrDefault(element.Type, element.Type);
        path = path.Length == 0 ? type : $"{path} {type}";
        return element.Kids.SelectMany(kid => kid is HeardElement inner ? List(inner, roles, path) : [(path, Bare((string)kid))]);
    }

    /// <summary>The characters that are seen, as each reader has them: pdf.js writes the Lao vowel am as its two parts.</summary>
    private static string Bare(string text) => string.Concat(text.Normalize(NormalizationForm.FormKD)
        .Replace("\u0EB3", "\u0ECD\u0EB2", StringComparison.Ordinal)
        .Where(static c => !char.IsWhiteSpace(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Format));

    /// <summary>
    /// As poppler's structure tree has text: letters of right-to-left strings in the order in which they are painted, since it does not
    /// know
    /// <c>ReversedChars</c>. There, the characters are compared and not their order.
    /// </summary>
    private static string Gathered(string text) =>
        text.Any(IsRightToLeft) ? string.Concat(text.Order()) : text;

    private static string Sorted(string text) => string.Join('\n', text.Split('\n').Select(static line =>
        line.IndexOf(' ', StringComparison.Ordinal) is >= 0 and var end ? line[..end] + " " + Gathered(line[(end + 1)..]) : line));

    // A title is printed in UTF-16, in which some letters are line ends.
    [GeneratedRegex("""^([PL](?= \()|[A-Z][A-Za-z0-9]+(?=$|:| \(| "| <))""")]
    private static partial Regex ElementLine();
}
