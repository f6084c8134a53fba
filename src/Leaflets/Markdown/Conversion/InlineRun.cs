using System.Collections.Immutable;
using System.Text;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Markdown.Diagnostics;
using Leaflets.Markdown.Html;

namespace Leaflets.Markdown.Conversion;

/// <summary>
/// Gathers running text: joins pieces of text that stand together in the file, and pairs the HTML tags that are understood.
/// </summary>
internal sealed class InlineRun(ConversionContext context)
{
    private const int UsualLength = 4;

    private List<OpenTag>? _open;
    private HashSet<string>? _refused;
    private ImmutableArray<Inline>.Builder _content = ImmutableArray.CreateBuilder<Inline>(UsualLength);

    /// <summary>The characters gathered; null where they are those of the file at their place, as they mostly are.</summary>
    private StringBuilder? _text;

    /// <summary>How many characters are gathered, and their place.</summary>
    private int _textLength;
    private SourceSpan _textSpan;
    private int _skipSpaceAt = -1;

    /// <summary>How many tags are open that stand too deep in others, which is reported.</summary>
    private int _tooDeep;

    /// <summary>The white space that begins at this offset separates a marker from the text and is not part of it.</summary>
    public void SkipSpaceAfter(int offset) => _skipSpaceAt = offset;

    /// <summary>Adds a node.</summary>
    public void Add(Inline? inline)
    {
        if (inline is SoftBreak && inline.Span.Start == _skipSpaceAt)
        {
            return;
        }

        if (inline is not null)
        {
            EndText();
            _content.Add(inline);
        }
    }

    /// <summary>Adds characters.</summary>
    /// <param name="span">Where they stand; longer than the characters where escapes or entities are resolved.</param>
    /// <param name="characters">The characters.</param>
    public void AddText(SourceSpan span, ReadOnlySpan<char> characters)
    {
        if (span.Start == _skipSpaceAt)
        {
            var trimmed = characters.TrimStart(" \t");
            span = span with { Start = Math.Min(span.Start + characters.Length - trimmed.Length, span.End) };
            characters = trimmed;
        }

        if (characters.IsEmpty)
        {
            return;
        }

        span = Settle(span, characters, out var isAsWritten);
        if (_textLength == 0 && _content is [.., Text last])
        {
            _content.RemoveAt(_content.Count - 1);
            (_text, _textLength, _textSpan) = (new StringBuilder(last.Value), last.Value.Length, last.Span);
        }

        if (_textLength > 0 && _textSpan.End == span.Start && _textLength == _textSpan.Length && characters.Length == span.Length)
        {
            if (_text is null && !isAsWritten)
            {
                _text = new StringBuilder().Append(_textSpan.Text);
            }

            _textSpan = _textSpan with { End = span.End };
        }
        else
        {
            EndText();
            (_textSpan, _text) = (span, isAsWritten ? null : new StringBuilder());
        }

        _text?.Append(characters);
        _textLength += characters.Length;
    }

    /// <summary>Makes a node of the characters gathered; they come in any number of pieces.</summary>
    private void EndText()
    {
        if (_textLength > 0)
        {
            _content.Add(new Text(_textSpan, _text is null ? _textSpan.Text.ToString() : _text.ToString()));
            (_text, _textLength) = (null, 0);
        }
    }

    /// <summary>The names of tags that were reported where they open: their ends are not news.</summary>
    public HashSet<string> Refused => _refused ??= [];

    /// <summary>Where what was added last ends in the file; 0 where there is nothing.</summary>
    public int End => _textLength > 0 ? _textSpan.End : _content is [.., var last] ? last.Span.End : 0;

    /// <summary>The name of the innermost tag that is open, or null.</summary>
    public string? Innermost => _open is [.., var tag] ? tag.Name : null;

    /// <summary>Whether nothing was added and no tag is open.</summary>
    public bool IsEmpty => _content.Count == 0 && _open is null or [];

    /// <summary>Opens a tag.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="span">Its place.</param>
    /// <param name="make">Makes the node from its place and content.</param>
    public void Open(string name, SourceSpan span, Func<SourceSpan, ImmutableArray<Inline>, Inline?> make) => Push(name, span, make);

    /// <summary>Opens a tag whose content is never printed: a script.</summary>
    public void OpenDropped(string name, SourceSpan span) => Push(name, span, null);

    /// <summary>Closes the innermost tag.</summary>
    /// <returns>Whether the innermost tag has this name.</returns>
    public bool TryClose(string name, SourceSpan span)
    {
        if (_tooDeep > 0)
        {
            _tooDeep--;
            return true;
        }

        if (_open is not [.., var tag] || tag.Name != name)
        {
            return false;
        }

        EndText();
        Pop();
        var place = tag.Span with { End = span.End };
        if (tag.Make is null)
        {
            context.Coverage.Add(place);
            _content = tag.Before;
            return true;
        }

        var node = tag.Make(place, Checked(_content.ToImmutable()));
        _content = tag.Before;
        if (node is not null)
        {
            _content.Add(node);
        }

        return true;
    }

    /// <summary>The nodes; what is still open is reported.</summary>
    public ImmutableArray<Inline> Close()
    {
        EndText();
        while (_open is [.., var tag])
        {
            if (tag.Make is null)
            {
                // What follows is a script or is text: neither printing nor leaving it out would be right.
                context.Report(HtmlDiagnostics.HtmlUnclosed, tag.Span, HtmlElementNames.Show(tag.Span.Text), "is not closed");
            }
            else
            {
                HtmlReport.Unpaired(tag.Span, "is not closed", context);
            }

            Pop();
            var inner = _content.ToImmutable();
            _content = tag.Before;
            if (tag.Make is null)
            {
                _content.AddRange(inner);
            }
            else if (tag.Make(
                tag.Span with { End = Math.Max(tag.Span.End, inner is [.., var last] ? last.Span.End : 0) }, Checked(inner)) is { } node)
            {
                // As browsers have it, the element holds the rest of the text.
                _content.Add(node);
            }
        }

        return Checked(_content.ToImmutable());
    }

    private void Push(string name, SourceSpan span, Func<SourceSpan, ImmutableArray<Inline>, Inline?>? make)
    {
        if (!context.TryEnter(span))
        {
            _tooDeep++;
            return;
        }

        EndText();
        (_open ??= []).Add(new(name, span, make, _content));
        _content = ImmutableArray.CreateBuilder<Inline>(UsualLength);
    }

    private void Pop()
    {
        _open!.RemoveAt(_open.Count - 1);
        context.Leave();
    }

    /// <summary>Markdig trims the text of table cells, but not its place; and a tab before the text may shift the place.</summary>
    private static SourceSpan Settle(SourceSpan span, ReadOnlySpan<char> characters, out bool isAsWritten)
    {
        const int FarthestShift = 8;
        if (span.Length <= characters.Length)
        {
            isAsWritten = span.Text.SequenceEqual(characters);
            if (isAsWritten)
            {
                return span;
            }

            var all = span.Source.Text;
            var from = Math.Max(span.Start - FarthestShift, 0);
            var near = all.AsSpan(from, Math.Min(span.End + FarthestShift, all.Length) - from);
            var found = near.IndexOf(characters);
            isAsWritten = found >= 0;
            return found < 0 ? span : span with { Start = from + found, End = from + found + characters.Length };
        }

        var text = span.Text;
        var lead = text.Length - text.TrimStart(" \t").Length;
        isAsWritten = text[lead..].StartsWith(characters) && text[(lead + characters.Length)..].Trim(" \t").IsEmpty;
        return isAsWritten ? span with { Start = span.Start + lead, End = span.Start + lead + characters.Length } : span;
    }

    private ImmutableArray<Inline> Checked(ImmutableArray<Inline> content)
    {
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] is Text text)
            {
                TextCheck.Run(text, i == 0 || content[i - 1] is SoftBreak or HardBreak, context);
            }
        }

        return context.ShortForms?.In(content) ?? content;
    }

    private sealed record OpenTag(
        string Name,
        SourceSpan Span,
        Func<SourceSpan, ImmutableArray<Inline>, Inline?>? Make,
        ImmutableArray<Inline>.Builder Before);
}
