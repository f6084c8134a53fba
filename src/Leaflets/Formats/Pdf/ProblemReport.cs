using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Leaflets.Diagnostics;
using Leaflets.Typesetting.Inline.Model;
using Leaflets.Typesetting.Pages;

namespace Leaflets.Formats.Pdf;

/// <summary>Turns the typesetter's problems into diagnostics with places in the source.</summary>
internal static class ProblemReport
{
    private const string SoftHyphen = "\u00AD";

    /// <summary>
    /// One diagnostic for each problem at each place; a running header's is reported once. A character without a glyph is told
    /// once, with the number of its places.
    /// </summary>
    public static ImmutableArray<Diagnostic> ToDiagnostics(IEnumerable<TypesettingProblem> problems, CompositionContext context)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

        // What runs on every page has no place of its own: the text that it repeats is named.
        var distinct = problems.Distinct().OrderBy(static problem => problem.Origin < 0).ToList();
        var missing = distinct.Where(IsMissing).CountBy(static problem => problem.Text).ToDictionary(StringComparer.Ordinal);
        foreach (var problem in distinct)
        {
            if (!IsMissing(problem))
            {
                diagnostics.Add(ToDiagnostic(problem, context));
            }
            else if (missing.Remove(problem.Text, out var places))
            {
                var others = places == 1 ? string.Empty : $", here and at {Number(places - 1)} other {(places == 2 ? "place" : "places")}";
                diagnostics.Add(Diagnostic.Create(
                    CompositionDiagnostics.MissingGlyph, Narrow(context.SpanOf(problem.Origin), problem), problem.Text,
                    CodePoints(problem.Text), others));
            }
        }

        if (distinct.Exists(IsMissing))
        {
            diagnostics.AddRange(context.Document.Sheet.MissingFamilies.OfMissingGlyph());
        }

        return diagnostics.ToImmutable();
    }

    /// <summary>What is to be said of a last page that held only a few lines.</summary>
    public static Diagnostic ToDiagnostic(ShortLastPage page, CompositionContext context)
    {
        var lines = page.Lines == 1 ? "one line" : $"{Number(page.Lines)} lines";
        var span = context.Document.Blocks.Select(static block => block.Span).MaxBy(static place => place.Start);
        return page.SavedBy is { } tightness
            ? Diagnostic.Create(CompositionDiagnostics.Tightened, span, Percent(tightness.Leading), Percent(tightness.Spacing), lines)
            : Diagnostic.Create(CompositionDiagnostics.ShortLastPage, span, lines);
    }

    private static string Percent(double factor) => ((1 - factor) * 100).ToString("0.#", CultureInfo.InvariantCulture);

    private static Diagnostic ToDiagnostic(TypesettingProblem problem, CompositionContext context)
    {
        var span = Narrow(context.SpanOf(problem.Origin), problem);
        return problem.Kind switch
        {
            TypesettingProblemKind.PrivateUse => Diagnostic.Create(GlyphDiagnostics.PrivateUse, span, CodePoints(problem.Text)),
            TypesettingProblemKind.WordTooWide => WordTooWide(problem, span, context),
            TypesettingProblemKind.BlockTooTall => Diagnostic.Create(CompositionDiagnostics.BlockTooTall, span, problem.Text),
            _ => throw new ArgumentOutOfRangeException(nameof(problem), problem.Kind, "This kind of problem has no diagnostic."),
        };
    }

    private static bool IsMissing(TypesettingProblem problem) => problem.Kind == TypesettingProblemKind.MissingGlyph;

    private static Diagnostic WordTooWide(TypesettingProblem problem, SourceSpan span, CompositionContext context)
    {
        var word = problem.Text.Replace(SoftHyphen, string.Empty, StringComparison.Ordinal);
        return context.CellOf(problem.Origin) is { } cell
            ? Diagnostic.Create(CompositionDiagnostics.WordTooWideForCell, span, word, Number(cell.Row), Number(cell.Column))
            : Diagnostic.Create(CompositionDiagnostics.WordTooWide, span, word);
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The place of the characters themselves; white space and escapes before them may have moved them to the right.</summary>
    private static SourceSpan Narrow(SourceSpan span, TypesettingProblem problem)
    {
        var text = span.Text;
        var from = Math.Min(problem.Index, text.Length);
        var at = problem.Text.Length == 0 ? -1 : text[from..].IndexOf(problem.Text, StringComparison.Ordinal);
        return at < 0 ? span : new SourceSpan(span.Source, span.Start + from + at, span.Start + from + at + problem.Text.Length);
    }

    private static string CodePoints(string text)
    {
        var names = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            names.Append(names.Length > 0 ? " " : string.Empty).Append(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}");
        }

        return names.ToString();
    }
}
