using System.Collections.Immutable;
using System.Xml;
using Leaflets.Batch;
using Leaflets.Diagnostics;
using Leaflets.Pdf.Conformance;
using Leaflets.Pdf.Reading;
using Leaflets.Styling;

namespace Leaflets.Verification;

/// <summary>
/// Reads back what was made of a leaflet, and compares it with what its source says, character for character: a PDF as it is heard, a DOCX
/// run by run. A PDF is inspected as well.
/// </summary>
internal static class LeafletVerifier
{
    private const int Shown = 24;

    /// <summary>Verifies a file.</summary>
    /// <param name="document">The document that it was made from.</param>
    /// <param name="path">The file's path, for messages.</param>
    /// <param name="format">Its format.</param>
    /// <param name="file">Its bytes, or null where it could not be read.</param>
    /// <param name="at">The place that messages name.</param>
    /// <returns>What differs; empty where nothing does.</returns>
    public static ImmutableArray<Diagnostic> Verify(
        StyledDocument document, string path, OutputFormat format, ReadOnlyMemory<byte>? file, SourceSpan at)
    {
        if (file is not { } bytes)
        {
            return [Diagnostic.Create(VerificationDiagnostics.Unreadable, at, path, "it is not there")];
        }

        try
        {
            var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
            LeafletText made;
            if (format == OutputFormat.Pdf)
            {
                var pdf = PdfInspection.Read(bytes);
                made = PdfText.Of(pdf);
                foreach (var violation in pdf.Violations)
                {
                    diagnostics.Add(Diagnostic.Create(
                        VerificationDiagnostics.Violation, at, path, violation.Condition, violation.Place, violation.Message.TrimEnd('.')));
                }
            }
            else
            {
                made = WordText.Of(bytes);
            }

            if (FirstDifference(DocumentText.Of(document), made) is var (where, has, wants))
            {
                diagnostics.Add(Diagnostic.Create(VerificationDiagnostics.OtherText, at, path, where, has, wants));
            }

            return diagnostics.ToImmutable();
        }
        catch (Exception exception) when (exception is InvalidPdfException or InvalidDataException or XmlException)
        {
            return [Diagnostic.Create(VerificationDiagnostics.Unreadable, at, path, exception.Message.TrimEnd('.'))];
        }
    }

    /// <summary>Where two texts first differ, and what each has there; null where they are the same.</summary>
    private static (string Where, string Has, string Wants)? FirstDifference(LeafletText source, LeafletText made)
    {
        if (source.Body != made.Body)
        {
            return Differing("in the text", source.Body, made.Body);
        }

        for (var i = 0; i < Math.Max(source.Notes.Length, made.Notes.Length); i++)
        {
            var wants = i < source.Notes.Length ? source.Notes[i] : string.Empty;
            var has = i < made.Notes.Length ? made.Notes[i] : string.Empty;
            if (wants != has)
            {
                return Differing($"in note {i + 1}", wants, has);
            }
        }

        return null;
    }

    private static (string Where, string Has, string Wants) Differing(string where, string wants, string has)
    {
        var same = wants.AsSpan().CommonPrefixLength(has);
        var from = Math.Max(same - (Shown / 2), 0);
        return (where, Cut(has, from), Cut(wants, from));
    }

    private static string Cut(string text, int from)
    {
        var start = from > 0 && from < text.Length && char.IsLowSurrogate(text[from]) ? from - 1 : Math.Min(from, text.Length);
        var end = Math.Min(start + Shown, text.Length);
        end -= end > start && char.IsHighSurrogate(text[end - 1]) ? 1 : 0;
        return text[start..end];
    }
}
