using System.Collections.Immutable;
using System.Globalization;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Presentation;
using Leaflets.Styling;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline;

namespace Leaflets.Formats.Pdf;

/// <summary>
/// Turns tables whose words do not fit side by side, or makes records of them, once for all outputs: what it
/// returns is what every writer is given.
/// </summary>
/// <param name="formatter">What shapes the text.</param>
internal sealed class TableFitter(ParagraphFormatter formatter)
{
    /// <summary>Fits the tables of a leaflet, where its style asks for it.</summary>
    /// <param name="document">The leaflet.</param>
    /// <param name="diagnostics">Takes a diagnostic for each table that is turned or becomes records.</param>
    public StyledDocument Fit(StyledDocument document, ICollection<Diagnostic> diagnostics)
    {
        if (document.Sheet.Table.TooWide != TooWideTable.Records)
        {
            return document;
        }

        // A table in a cell of another is measured with it, and by itself once the other is gone. Each round removes tables.
        while (HasTable(document))
        {
            var probe = new TableProbe(formatter);
            Compose(document, probe);
            var count = 0;
            var replacement = new TableReplacement(table => Fitted(table, document, probe, diagnostics, ref count));
            if (probe.TooWide.Count == 0)
            {
                break;
            }

            var fitted = document with { Blocks = replacement.In(document.Blocks), Footnotes = replacement.In(document.Footnotes) };
            if (count == 0)
            {
                break;
            }

            document = fitted;
        }

        return document;
    }

    /// <summary>
    /// The widths that the typesetter finds for the columns of each table: what a format that leaves the setting of lines to others is
    /// given, so that words and numbers have the same room in it. The document itself where it has no table.
    /// </summary>
    /// <param name="document">The leaflet.</param>
    public StyledDocument Measured(StyledDocument document)
    {
        if (!HasTable(document))
        {
            return document;
        }

        var probe = new TableProbe(formatter, findsWidths: true);
        Compose(document, probe);
        return document with { ColumnShares = probe.Widths };
    }

    private ImmutableArray<Block> Fitted(
        Table table, StyledDocument document, TableProbe probe, ICollection<Diagnostic> diagnostics, ref int count)
    {
        if (!probe.TooWide.TryGetValue(table, out var widths))
        {
            return default;
        }

        var turned = TurnedTable.Of(table, document.Sheet);
        var isTurned = turned is not null && Fits(turned, widths.Room, document);
        ImmutableArray<Block> blocks = isTurned ? [turned!] : TableRecords.Of(table, document.Sheet, document.Language);
        if (blocks.IsDefault)
        {
            return default;
        }

        count++;
        diagnostics.Add(Diagnostic.Create(
            isTurned ? CompositionDiagnostics.TableTurned : CompositionDiagnostics.TableAsRecords,
            table.Span,
            table.Columns.Length,
            Millimetres(widths.Least),
            Millimetres(widths.Room)));
        return blocks;
    }

    private bool Fits(Table table, Length room, StyledDocument document)
    {
        var probe = new TableProbe(formatter, limit: room);
        Compose(document with { Blocks = [table], Footnotes = [] }, probe);
        return probe.TooWide.Count == 0;
    }

    private static void Compose(StyledDocument document, TableProbe probe)
    {
        var presented = PresentedDocument.Of(document);
        var context = new CompositionContext(presented) { Tables = probe };
        new BlockComposer(context).Compose(presented.Blocks, context.Measure);
        new NoteComposer(context).Compose(presented.Footnotes);
    }

    private static string Millimetres(Length length) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Round(length.Points * 25.4 / 72)} mm");

    private static bool HasTable(StyledDocument document)
    {
        var found = false;
        var search = new TableReplacement(_ =>
        {
            found = true;
            return default;
        });
        search.In(document.Blocks);
        search.In(document.Footnotes);
        return found;
    }
}
