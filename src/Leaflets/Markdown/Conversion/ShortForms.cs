using System.Buffers;
using System.Collections.Immutable;
using Leaflets.Bounds;
using Leaflets.Documents;
using Leaflets.Markdown.Diagnostics;
using Leaflets.Markdown.Parsing;
using Syntax = Markdig.Syntax;

namespace Leaflets.Markdown.Conversion;

/// <summary>Finds the short forms in the text, where they are words of their own.</summary>
internal sealed class ShortForms
{
    private readonly ConversionContext _context;
    private readonly IReadOnlyList<ShortForm> _all;
    private readonly Dictionary<string, ShortForm>.AlternateLookup<ReadOnlySpan<char>> _byLabel;

    /// <summary>How long the short forms are that begin with a character, the longest first.</summary>
    private readonly Dictionary<char, int[]> _lengths;
    private readonly SearchValues<char> _first;
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>The short forms of a document.</summary>
    public ShortForms(Syntax.MarkdownDocument document, ConversionContext context)
    {
        _context = context;
        _all = ShortFormParser.Of(document);
        var forms = _all.Where(static form => form.Text.Length > 0).ToList();
        var byLabel = new Dictionary<string, ShortForm>(StringComparer.Ordinal);
        foreach (var form in forms)
        {
            byLabel.TryAdd(form.Label, form);
        }

        _byLabel = byLabel.GetAlternateLookup<ReadOnlySpan<char>>();
        _lengths = forms.GroupBy(static form => form.Label[0])
            .ToDictionary(
                static group => group.Key,
                static group => group.Select(static form => form.Label.Length).Distinct().OrderDescending().ToArray());
        _first = SearchValues.Create([.. _lengths.Keys]);
    }

    /// <summary>Running text with the short forms that stand in it.</summary>
    public ImmutableArray<Inline> In(ImmutableArray<Inline> content)
    {
        if (_all.Count == 0)
        {
            return content;
        }

        var result = ImmutableArray.CreateBuilder<Inline>(content.Length);
        foreach (var inline in content)
        {
            if (inline is Text text)
            {
                Divide(text, result);
            }
            else
            {
                result.Add(inline);
            }
        }

        return result.DrainToImmutable();
    }

    /// <summary>Reports what no text has, and what stands for two things.</summary>
    public void Check()
    {
        var known = new Dictionary<string, ShortForm>(StringComparer.Ordinal);
        foreach (var form in _all)
        {
            var span = _context.SpanOf(form.Span);
            _context.Coverage.Add(span);
            if (form.Text.Length == 0)
            {
                _context.Report(PartDiagnostics.LongFormMissing, span, form.Label);
            }
            else if (!known.TryAdd(form.Label, form))
            {
                if (known[form.Label].Text != form.Text)
                {
                    _context.Report(DialectDiagnostics.AbbreviationTwice, span, form.Label, known[form.Label].Text, form.Text);
                }
            }
            else if (!_used.Contains(form.Label))
            {
                _context.Report(MarkdownDiagnostics.AbbreviationUnused, span, form.Label);
            }
        }
    }

    private void Divide(Text text, ImmutableArray<Inline>.Builder result)
    {
        var value = text.Value;
        var done = 0;
        for (var at = value.AsSpan().IndexOfAny(_first); at >= 0;)
        {
            var next = at + 1;
            if (Find(value, at) is { } form)
            {
                AddPart(done, at);
                _used.Add(form.Label);
                var place = PlaceOf(at, at + form.Label.Length);
                result.Add(new Abbreviation(place, form.Label, Fields.Resolve(form.Text, place, _context)));
                done = next = at + form.Label.Length;
            }

            var found = value.AsSpan(next).IndexOfAny(_first);
            at = found < 0 ? -1 : next + found;
        }

        if (done == 0)
        {
            result.Add(text);
        }
        else
        {
            AddPart(done, value.Length);
        }

        void AddPart(int from, int to)
        {
            if (to > from)
            {
                result.Add(new Text(PlaceOf(from, to), value[from..to]));
            }
        }

        Leaflets.Diagnostics.SourceSpan PlaceOf(int from, int to) =>
            text.Span.Length == value.Length ? text.Span with { Start = text.Span.Start + from, End = text.Span.Start + to } : text.Span;
    }

    private ShortForm? Find(string value, int at)
    {
        if (at > 0 && IsOfWord(value[at - 1], at > 1 ? value[at - 2] : ' '))
        {
            return null;
        }

        foreach (var length in _lengths[value[at]])
        {
            Steps.Take();
            var end = at + length;
            if (end <= value.Length && (end == value.Length || !IsOfWord(value[end], end + 1 < value.Length ? value[end + 1] : ' '))
                && _byLabel.TryGetValue(value.AsSpan(at, length), out var form))
            {
                return form;
            }
        }

        return null;
    }

    /// <summary>
    /// Whether a character goes on with the word that it touches: a letter, or a mark with a letter or digit on its other side.
    /// </summary>
    private static bool IsOfWord(char character, char beyond) =>
        char.IsLetterOrDigit(character) || char.GetUnicodeCategory(character) is System.Globalization.UnicodeCategory.NonSpacingMark
        || character == '_' || (character is '-' or '/' or '.' or '@' or '&' or '+' or '\u2011' && char.IsLetterOrDigit(beyond));
}
