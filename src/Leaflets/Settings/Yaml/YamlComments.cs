using Leaflets.Diagnostics;

namespace Leaflets.Settings.Yaml;

/// <summary>Finds comments that swallowed words: in <c>title: Room #3</c> the value is "Room" (YAML 1.2, 6.6 and 7.3.3).</summary>
internal static class YamlComments
{
    /// <summary>The comment behind a value without quotes on its line, where it may be part of what the author meant; or null.</summary>
    /// <param name="value">The value.</param>
    /// <param name="alarm">What the value is.</param>
    public static SourceSpan? After(YamlScalar value, CommentAlarm alarm)
    {
        if (!value.IsPlain || alarm == CommentAlarm.Never)
        {
            return null;
        }

        var rest = value.Span.Source.Text.AsSpan(value.Span.End);

        // Where the value is nothing but the comment, the place is the key's.
        var skipped = value.IsNull && rest is [':', ..] ? 1 : 0;
        var at = skipped + rest[skipped..].IndexOfAnyExcept(' ', '\t');
        if (at < skipped || rest[at] != '#' || (at == 0 && !value.IsNull))
        {
            return null;
        }

        // Looked for only now: many values may stand on one line.
        var end = rest[at..].IndexOfAny('\r', '\n');
        var comment = (end < 0 ? rest[at..] : rest.Slice(at, end)).TrimEnd();
        return comment.Length > 1 && IsMeant(value.Value, comment, alarm)
            ? value.Span with { Start = value.Span.End + at, End = value.Span.End + at + comment.Length } : null;
    }

    private static bool IsMeant(string value, ReadOnlySpan<char> comment, CommentAlarm alarm) =>
        char.IsLetterOrDigit(comment[1])
        || (alarm == CommentAlarm.Always ? value.Any(char.IsLetter) : value.Contains(' ', StringComparison.Ordinal)
        && value.Any(char.IsLetter));
}
