using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Formats;
using Leaflets.Formats.Reading;
using Leaflets.Styling;

namespace Leaflets.Building.Verification;

/// <summary>
/// Reads back what was made of a leaflet, and compares it with what its source says, character for character, as far as its format holds
/// it.
/// </summary>
internal static class LeafletVerifier
{
    private const int Shown = 24;

    private static readonly Passage Nothing = new(string.Empty, []);

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
            return [Diagnostic.Create(VerificationDiagnostics.Unreadable, at, path, "it is missing")];
        }

        try
        {
            var read = format.Definition.Read(bytes);
            var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
            foreach (var broken in read.Broken)
            {
                diagnostics.Add(
                    Diagnostic.Create(VerificationDiagnostics.Violation, at, path, broken.Condition, broken.Place, broken.Message));
            }

            var (said, made) = (DocumentText.Of(document), read.Text);
            if (SourceWords.FirstLost(document, said) is { } lost)
            {
                diagnostics.Add(Diagnostic.Create(VerificationDiagnostics.OtherText, at, path, "in the text", "nothing", lost));
            }
            else if (Difference(said, read) is var (where, has, wants))
            {
                diagnostics.Add(Diagnostic.Create(VerificationDiagnostics.OtherText, at, path, where, has, wants));
            }
            else if (read.Directions == DirectionEvidence.Places
                && DrawnOrder.FirstTurned(said, made, document.Language) is var (meant, drawn))
            {
                diagnostics.Add(Diagnostic.Create(OrderDiagnostics.Turned, at, path, drawn, meant));
            }

            return diagnostics.ToImmutable();
        }
        catch (InvalidDataException exception)
        {
            return [Diagnostic.Create(VerificationDiagnostics.Unreadable, at, path, SystemMessage.Of(exception))];
        }
    }

    /// <summary>Where a file first says something else than its source, as far as its format can say it; null where nowhere.</summary>
    private static (string Where, string Has, string Wants)? Difference(LeafletText source, ReadBack made) =>
        FirstDifference(Without(source, made.NotHeld), made.Text)
        ?? (made.Directions == DirectionEvidence.Characters ? FirstLostDirection(source, made.Text) : null);

    /// <summary>Where two texts first differ, and what each has there; null where they are the same.</summary>
    private static (string Where, string Has, string Wants)? FirstDifference(LeafletText source, LeafletText made)
    {
        if (FirstDifference("in the text", source.Body, made.Body) is { } inBody)
        {
            return inBody;
        }

        for (var i = 0; i < Math.Max(source.Notes.Length, made.Notes.Length); i++)
        {
            var wants = i < source.Notes.Length ? source.Notes[i] : Nothing;
            var has = i < made.Notes.Length ? made.Notes[i] : Nothing;
            if (FirstDifference($"in note {i + 1}", wants, has) is { } inNote)
            {
                return inNote;
            }
        }

        return null;
    }

    private static (string Where, string Has, string Wants)? FirstDifference(string where, Passage source, Passage made)
    {
        if (!Says(made.Text, source.Text))
        {
            return Differing(where, source.Text.Replace(PassageBuilder.LineEnd, ' '), made.Text);
        }

        var same = source.Marks.AsSpan().CommonPrefixLength(made.Marks.AsSpan());
        if (same == Math.Max(source.Marks.Length, made.Marks.Length))
        {
            return null;
        }

        // The one that comes first is where they part; what the other has there, if anything, is of the same kind.
        var (wants, has) = (At(source.Marks, same), At(made.Marks, same));
        var first = wants is { } wanted && (has is not { } had || (wanted.At, wanted.Kind).CompareTo((had.At, had.Kind)) <= 0) ? wanted
            : has!.Value;
        var before = LeafletText.Bare(source.Text)[Math.Max(first.At - Shown, 0)..first.At];
        return ($"{where}, {NameOf(first.Kind)} after '{before}',", Value(has, first), Value(wants, first));
    }

    /// <summary>
    /// The first character that sets a direction in the source and is not in its place in a file that says the same; the program adds its
    /// own.
    /// </summary>
    private static (string Where, string Has, string Wants)? FirstLostDirection(LeafletText source, LeafletText made)
    {
        foreach (var (said, has) in source.Notes.Zip(made.Notes).Prepend((source.Body, made.Body)))
        {
            var there = has.Directions.CountBy(static each => each).ToDictionary();
            foreach (var (each, count) in said.Directions.CountBy(static each => each))
            {
                if (there.GetValueOrDefault(each) < count)
                {
                    var before = LeafletText.Bare(said.Text)[Math.Max(each.At - Shown, 0)..each.At];
                    return ($"of a mark of direction after '{before}',", "nothing", $"U+{(int)each.Character:X4}");
                }
            }
        }

        return null;
    }

    /// <summary>Whether two texts are the same; where the author began a line between two digits, there may be a space.</summary>
    private static bool Says(ReadOnlySpan<char> made, ReadOnlySpan<char> source)
    {
        for (var end = source.IndexOf(PassageBuilder.LineEnd); end >= 0; end = source.IndexOf(PassageBuilder.LineEnd))
        {
            if (!made.StartsWith(source[..end], StringComparison.Ordinal))
            {
                return false;
            }

            made = made[end..];
            made = made is [' ', ..] ? made[1..] : made;
            source = source[(end + 1)..];
        }

        return made.SequenceEqual(source);
    }

    /// <summary>A text without what a format has no place for.</summary>
    private static LeafletText Without(LeafletText text, ImmutableArray<MarkKind> kinds)
    {
        return kinds.IsEmpty ? text : new(Rest(text.Body), [.. text.Notes.Select(Rest)]);

        Passage Rest(Passage passage) => passage with { Marks = passage.Marks.RemoveAll(mark => kinds.Contains(mark.Kind)) };
    }

    private static Mark? At(ImmutableArray<Mark> marks, int index) => index < marks.Length ? marks[index] : null;

    private static string Value(Mark? mark, Mark first) =>
        mark is { } own && (own.At, own.Kind) == (first.At, first.Kind) ? Cut(own.Value, 0) : "nothing";

    private static string NameOf(MarkKind kind) => kind switch
    {
        MarkKind.HeaderCell => "of a header cell",
        MarkKind.Item => "of an item",
        MarkKind.Link => "of the address of a link",
        MarkKind.Picture => "of the description of a picture",
        _ => "of a long form",
    };

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
