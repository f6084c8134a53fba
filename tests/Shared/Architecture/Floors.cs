namespace Leaflets.Tests.Shared.Architecture;

/// <summary>
/// The floors of each library, the lowest first. A folder uses only what lies on lower floors; a nested folder is a folder of its own,
/// and the empty name is the library's own folder.
/// </summary>
internal static class Floors
{
    /// <summary>Those of a library.</summary>
    public static string[] Of(string library) => library switch
    {
        "Leaflets.Bounds" => [""],
        "Leaflets.Media" => ["", "Color", "Deflate", "Png", "Jpeg"],
        "Leaflets.Typesetting" =>
        [
            "", "Geometry", "Fonts", "Semantics", "Frames",
            "Inline/Characters", "Inline/Model", "Inline/Collecting", "Inline/Protection", "Inline/Bidi", "Inline/Shaping",
            "Inline/Breaking", "Inline/Lines", "Inline",
            "Flow", "Pages",
        ],
        "Leaflets.Pdf" => ["Objects", "Fonts", "Pictures", "Sheets", "Structure", "Content", "Metadata", ""],
        "Leaflets.Inspection" => ["Reading", "Conformance"],
        "Leaflets" =>
        [
            "Diagnostics", "Documents", "Inputs",
            "Settings", "Settings/Yaml", "Settings/Keys",
            "Languages", "Styling", "Styling/Loading", "Languages/Loading",
            "Pictures/Svg", "Pictures",
            "Formats/Reading", "Formats/Contract", "Presentation/Nodes", "Presentation", "Formats/Pdf/Reading", "Formats/Pdf",
            "Formats/Word/Package", "Formats/Word/Looks", "Formats/Word/Reading", "Formats/Word", "Formats",
            "Markdown/Diagnostics", "Markdown/Options", "Markdown/FrontMatter", "Markdown/Dialects", "Markdown/Parsing", "Markdown/Html",
            "Markdown/Conversion", "Markdown/Conversion/Inlines", "Markdown/Conversion/Html", "Markdown/Conversion/Blocks", "Markdown",
            "Checks", "",
        ],
        "Leaflets.Building" =>
        [
            "Diagnostics", "Files", "Requests", "Collections", "Jobs", "Caching", "Verification", "Schemas", "Output", "Making",
            "Planning", "Sessions", "Isolation", "Comparing", "Importing", "", "Hosting",
        ],
        "Leaflets.Styles" => [""],
        "Leaflets.Cli" => ["Invocation", "Help", "Reporting", ""],
        _ => throw new ArgumentException($"'{library}' is no part of this house.", nameof(library)),
    };

    /// <summary>The uses that lead up or aside, one a line; none where the folders stand on their floors.</summary>
    public static IEnumerable<string> Breaches(string library, FolderGraph graph)
    {
        var floors = Of(library);
        var missing = graph.Folders.Except(floors).Select(static folder => $"'{folder}' stands on no floor");
        var empty = floors.Except(graph.Folders).Select(static folder => $"'{folder}' holds nothing");
        var upward = graph.Imports
            .Where(import => Array.IndexOf(floors, import.Key.From) < Array.IndexOf(floors, import.Key.To))
            .Select(static import => $"'{import.Key.From}' uses '{import.Key.To}': {string.Join(", ", import.Value)}");
        return missing.Concat(empty).Concat(upward);
    }

    /// <summary>The picture of a library's floors, the highest first, each with what it uses.</summary>
    public static string Picture(string library, FolderGraph graph)
    {
        var floors = Of(library);
        var lines = floors.Reverse().Select(folder =>
        {
            var used = floors.Where(other => graph.Imports.ContainsKey((folder, other))).Select(Name).ToList();
            return used.Count == 0 ? $"  {Name(folder)}" : $"  {Name(folder)} → {string.Join(", ", used)}";
        });
        return $"{library}\n{string.Join('\n', lines)}\n";

        static string Name(string folder) => folder.Length == 0 ? "(root)" : folder;
    }
}
