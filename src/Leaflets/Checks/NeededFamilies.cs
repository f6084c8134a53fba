using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Styling;

namespace Leaflets.Checks;

/// <summary>Finds the families that a leaflet needs and the folder of typefaces does not have.</summary>
internal static class NeededFamilies
{
    /// <summary>Those that are missing, each once.</summary>
    public static IEnumerable<Diagnostic> Check(StyledDocument document)
    {
        if (document.Sheet.MissingFamilies.Places.IsEmpty)
        {
            return [];
        }

        var root = document.Sheet.Root;
        var used = new HashSet<(FontStack Font, string Language)> { (root.Font, document.Language.Tag) };
        foreach (var block in document.Blocks)
        {
            Look(block, root, document.Language.Tag, used);
        }

        foreach (var note in document.Footnotes)
        {
            Look(note, root.Child(StyleElement.Footnote), document.Language.Tag, used);
        }

        var page = document.Sheet.Page;
        foreach (var (element, running) in new[] { (StyleElement.RunningHeader, page.Header), (StyleElement.RunningFooter, page.Footer) })
        {
            if (running is not { Start: "", Center: "", End: "" })
            {
                used.Add((root.Child(element).Font, document.Language.Tag));
            }
        }

        return used.SelectMany(pair => document.Sheet.MissingFamilies.NeededBy(pair.Font, pair.Language))
            .DistinctBy(static problem => problem.ToString()).OrderBy(static problem => problem.Span.Start);
    }

    private static void Look(DocumentNode node, ComputedStyle around, string language, HashSet<(FontStack Font, string Language)> used)
    {
        var element = node switch
        {
            Block block => StyleElements.Of(block),
            Inline inline => StyleElements.Of(inline),
            ListItem => StyleElement.ListItem,
            _ => (StyleElement?)null,
        };
        var style = element is { } own ? around.Child(own) : around;
        var spoken = node.Attributes.Language ?? language;
        if (node is Inline or CodeBlock)
        {
            used.Add((style.Font, spoken));
        }

        foreach (var child in Children.Of(node))
        {
            Look(child, style, spoken, used);
        }
    }
}
