using System.Globalization;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Settings.Keys;

namespace Leaflets.Checks;

/// <summary>Compares what a translation says of its source with the source: no version lies.</summary>
internal static class TranslationRules
{
    private const string Of = "translation.of";

    /// <summary>What is not so.</summary>
    public static IEnumerable<Diagnostic> Check(TranslationPair pair, StaleTranslations stale)
    {
        var (translation, source) = (pair.Translation, pair.Source);
        if (translation.Translation is not { } record)
        {
            return [Diagnostic.Create(TranslationDiagnostics.NoRecord, pair.At, pair.SourcePath)];
        }

        return
        [
            .. Versions(pair, record, stale),
            .. States(pair, record),
            .. Dates(pair, record, isOutdated: record.Of is { } of && of != source.Version),
        ];
    }

    private static IEnumerable<Diagnostic> Versions(TranslationPair pair, TranslationInfo record, StaleTranslations stale)
    {
        if (record.Of is not { } of)
        {
            if (pair.Source.Version is { } now)
            {
                yield return Diagnostic.Create(TranslationDiagnostics.NoVersion, pair.SpanOf("translation"), pair.SourcePath, now);
            }

            yield break;
        }

        if (pair.Source.Version is not { } version)
        {
            yield return Diagnostic.Create(TranslationDiagnostics.SourceWithoutVersion, pair.SpanOf(Of), of, pair.SourcePath);
        }
        else if (of != version)
        {
            var descriptor = stale == StaleTranslations.Notice ? TranslationDiagnostics.PrintedOutdated : TranslationDiagnostics.Outdated;
            yield return Diagnostic.Create(descriptor, pair.SpanOf(Of), of, pair.SourcePath, version);
        }

        if (pair.Translation.Version is { } own && own != of)
        {
            yield return Diagnostic.Create(TranslationDiagnostics.OtherVersion, pair.SpanOf("version"), own, of);
        }
    }

    private static IEnumerable<Diagnostic> States(TranslationPair pair, TranslationInfo record)
    {
        var (translation, source) = (pair.Translation, pair.Source);
        var isReviewed = record.State is TranslationState.Reviewed or TranslationState.Approved;
        if (isReviewed && record.Reviewer is null)
        {
            yield return Diagnostic.Create(
                TranslationDiagnostics.NoReviewer, pair.SpanOf("translation.state"), KebabNames<TranslationState>.NameOf(record.State));
        }

        if (!translation.StatesStatus || translation.Status == LeafletStatus.Withdrawn)
        {
            yield break;
        }

        if (!isReviewed && translation.Status == LeafletStatus.Approved)
        {
            yield return Diagnostic.Create(
                TranslationDiagnostics.NotReviewed, pair.SpanOf("status"), KebabNames<TranslationState>.NameOf(record.State));
        }
        else if (translation.CompletedFrom(source) is { Status: var printed } && printed == source.Status && printed != translation.Status)
        {
            var (own, other) = (KebabNames<LeafletStatus>.NameOf(translation.Status), KebabNames<LeafletStatus>.NameOf(source.Status));
            yield return Diagnostic.Create(TranslationDiagnostics.FurtherThanSource, pair.SpanOf("status"), own, other);
        }
    }

    private static IEnumerable<Diagnostic> Dates(TranslationPair pair, TranslationInfo record, bool isOutdated)
    {
        var (translation, source) = (pair.Translation, pair.Source);
        if (isOutdated)
        {
            yield break;
        }

        if (translation.Issued is { } issued && source.Issued is { } first && issued < first)
        {
            yield return Diagnostic.Create(
                TranslationDiagnostics.OtherDate, pair.SpanOf("issued"), "issued", Text(issued), "before", Text(first));
        }

        if (translation.Review is { } review && source.Review is { } last && review > last)
        {
            yield return Diagnostic.Create(
                TranslationDiagnostics.OtherDate, pair.SpanOf("review"), "review", Text(review), "after", Text(last));
        }

        if (record is { Of: { } of, Date: { } date } && source.Issued is { } release && date < release)
        {
            yield return Diagnostic.Create(
                TranslationDiagnostics.Earlier, pair.SpanOf("translation.date"), Text(date), of, pair.SourcePath, Text(release));
        }
    }

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
