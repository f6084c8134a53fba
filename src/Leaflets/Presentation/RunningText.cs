using System.Collections.Immutable;
using System.Text;
using Leaflets.Languages;
using Leaflets.Settings.Keys;
using Leaflets.Styling;

namespace Leaflets.Presentation;

/// <summary>What a running header or footer says.</summary>
/// <remarks>
/// A template is cut into pieces at <see cref="Separator"/>. A piece with fields of which none has a value is left out together with
/// a separator, so that no separator stands at an edge or beside another. In a piece that stays, a field without value goes
/// with the space before it. A template without fields is printed as it is.
/// </remarks>
internal static class RunningText
{
    /// <summary>Between the pieces of a template.</summary>
    public const string Separator = " · ";

    /// <summary>The text with every field filled in but the page's number and the number of pages.</summary>
    /// <param name="template">One of the templates of <see cref="RunningContent"/>.</param>
    /// <param name="document">Where the values come from.</param>
    /// <returns>Literals, never two in a row, and page fields; empty where there is nothing to print.</returns>
    public static ImmutableArray<RunningPart> Resolve(string template, StyledDocument document)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(document);
        var parts = new List<RunningPart>();
        foreach (var piece in template.Split(Separator))
        {
            var resolved = ResolvePiece(RunningTemplate.Parse(piece).Parts, document);
            if (resolved.Count == 0)
            {
                continue;
            }

            if (parts.Count > 0)
            {
                parts.Add(new RunningLiteral(Separator));
            }

            parts.AddRange(resolved);
        }

        return Merge(parts);
    }

    /// <summary>The text on one page.</summary>
    /// <param name="parts">What <see cref="Resolve"/> gave.</param>
    /// <param name="page">The page's number, from 1.</param>
    /// <param name="count">The number of pages.</param>
    /// <param name="numbers">How the language writes numbers.</param>
    public static string Render(ImmutableArray<RunningPart> parts, int page, int count, NumberStyle numbers)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            _ = part switch
            {
                RunningLiteral literal => text.Append(literal.Text),
                RunningFieldPart { Field: RunningField.PageNumber } => text.Append(numbers.Format(page)),
                RunningFieldPart { Field: RunningField.PageCount } => text.Append(numbers.Format(count)),
                _ => throw new ArgumentException($"The part {part} has not been resolved.", nameof(parts)),
            };
        }

        return text.ToString();
    }

    /// <summary>"Page {0} of {1}" of a language as parts.</summary>
    public static ImmutableArray<RunningPart> PageOf(LanguageData language)
    {
        ArgumentNullException.ThrowIfNull(language);
        var pattern = language[PrintedWord.PageOf]
            .Replace("{0}", $"{{{KebabNames<RunningField>.NameOf(RunningField.PageNumber)}}}", StringComparison.Ordinal)
            .Replace("{1}", $"{{{KebabNames<RunningField>.NameOf(RunningField.PageCount)}}}", StringComparison.Ordinal);
        return RunningTemplate.Parse(pattern).Parts;
    }

    private static List<RunningPart> ResolvePiece(ImmutableArray<RunningPart> piece, StyledDocument document)
    {
        var resolved = new List<RunningPart>();
        var (hasField, hasValue) = (false, false);
        foreach (var part in piece)
        {
            if (part is not RunningFieldPart { Field: var field })
            {
                resolved.Add(part);
                continue;
            }

            hasField = true;
            var value = ValueOf(field, document);
            if (value.IsEmpty)
            {
                DropSpaceBefore(resolved);
                continue;
            }

            hasValue = true;
            if (field == RunningField.Version)
            {
                DropDoubledMark(resolved, value);
            }

            resolved.AddRange(value);
        }

        return hasField && !hasValue ? [] : Trimmed(resolved);
    }

    private static ImmutableArray<RunningPart> ValueOf(RunningField field, StyledDocument document)
    {
        var (metadata, language) = (document.Metadata, document.Language);
        return field switch
        {
            RunningField.Title => Literal(metadata.Title),
            RunningField.Clinic => Literal(document.Clinic.Name),
            RunningField.Reference => Literal(metadata.Reference),
            RunningField.Version => Literal(metadata.Version),
            RunningField.Issued => Literal(metadata.Issued is { } issued ? language.Format(issued) : null),
            RunningField.Review => Literal(metadata.Review is { } review ? language.Format(review) : null),
            RunningField.Page => PageOf(language),
            RunningField.PageNumber or RunningField.PageCount => [new RunningFieldPart(field)],
            RunningField.Language => Literal(language.NativeName),
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, "This field has no value."),
        };
    }

    private static ImmutableArray<RunningPart> Literal(string? value) =>
        string.IsNullOrWhiteSpace(value) ? [] : [new RunningLiteral(value)];

    private static void DropSpaceBefore(List<RunningPart> parts)
    {
        if (parts is [.., RunningLiteral last])
        {
            parts[^1] = new RunningLiteral(last.Text.TrimEnd(' '));
        }
    }

    /// <summary>A version that its author wrote with a "v" has it once: "v{version}" of "v2" is "v2".</summary>
    private static void DropDoubledMark(List<RunningPart> parts, ImmutableArray<RunningPart> version)
    {
        if (parts is [.., RunningLiteral { Text: [.., 'v' or 'V'] } last]
            && (last.Text.Length == 1 || !char.IsLetterOrDigit(last.Text[^2]))
            && version is [RunningLiteral { Text: ['v' or 'V', ..] }, ..])
        {
            parts[^1] = new RunningLiteral(last.Text[..^1]);
        }
    }

    /// <summary>Without space at the edges, where a dropped field may have left some.</summary>
    private static List<RunningPart> Trimmed(List<RunningPart> parts)
    {
        if (parts is [RunningLiteral first, ..])
        {
            parts[0] = new RunningLiteral(first.Text.TrimStart(' '));
        }

        DropSpaceBefore(parts);
        parts.RemoveAll(part => part is RunningLiteral { Text.Length: 0 });
        return parts;
    }

    private static ImmutableArray<RunningPart> Merge(List<RunningPart> parts)
    {
        var merged = ImmutableArray.CreateBuilder<RunningPart>(parts.Count);
        foreach (var part in parts)
        {
            if (part is RunningLiteral next && merged.Count > 0 && merged[^1] is RunningLiteral last)
            {
                merged[^1] = new RunningLiteral(last.Text + next.Text);
            }
            else
            {
                merged.Add(part);
            }
        }

        return merged.ToImmutable();
    }
}
