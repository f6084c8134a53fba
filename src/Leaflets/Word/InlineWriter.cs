using System.Collections.Immutable;
using System.Text;
using DocumentFormat.OpenXml;
using Leaflets.Documents;
using Leaflets.Styling;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Breaking;
using Leaflets.Word.Looks;
using Leaflets.Word.Package;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Leaflets.Word;

/// <summary>
/// Inlines as runs. Every look is a character style; a run says no more than its style, language and direction. White space
/// collapses as in the printed leaflet. The text of a paragraph is collected first: what must stay together and what reads from left
/// to right is found in the whole of it, across the borders of inlines.
/// </summary>
internal sealed class InlineWriter
{
    private const char SoftHyphen = '\u00AD';

    private readonly WordContext _context;
    private readonly Relationships _relationships;
    private readonly bool _isNote;
    private readonly List<InlinePiece> _pieces = [];
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _made = new();
    private OpenXmlCompositeElement _to = null!;
    private TextLook _paragraph = null!;
    private char? _last;
    private bool _isPreformatted;

    public InlineWriter(WordContext context, Relationships relationships, bool isNote = false)
    {
        _context = context;
        _relationships = relationships;
        _isNote = isNote;
    }

    /// <summary>Appends the content to a paragraph.</summary>
    public void Write(W.Paragraph to, ImmutableArray<Inline> content, ComputedStyle style, WordScope scope)
    {
        Begin(to, style, scope);
        Append(content, style, scope, name: "", _paragraph);
        Finish();
    }

    /// <summary>Appends lines of text as they are.</summary>
    public void WritePreformatted(W.Paragraph to, string text, ComputedStyle style, WordScope scope)
    {
        Begin(to, style, scope);
        _isPreformatted = true;
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                AddElement(new W.Run(new W.Break()), "\n");
            }

            AddText(lines[i], scope);
        }

        Finish();
        _isPreformatted = false;
    }

    /// <summary>Begins a paragraph whose content comes in parts.</summary>
    public void Begin(W.Paragraph to, ComputedStyle style, WordScope scope)
    {
        _to = to;
        _paragraph = TextLook.Of(style, scope.Language, isInline: false);
        _last = null;
    }

    /// <summary>Adds text that looks like its paragraph.</summary>
    public void AddText(string text, WordScope scope) => AddText(text, _paragraph, name: "", scope);

    /// <summary>Adds an element that text sees as a character, or, where that is nothing, does not see.</summary>
    public void AddElement(OpenXmlElement element, string standsFor = "")
    {
        _pieces.Add(InlinePiece.Of(_to, element, standsFor));
        _last = standsFor.Length > 0 ? standsFor[^1] : _last;
    }

    /// <summary>Ends the paragraph: its runs are made.</summary>
    public void Finish()
    {
        TrimEnd();
        _text.Clear();
        foreach (var piece in _pieces)
        {
            _text.Append(piece.Text);
        }

        var text = _text.ToString();
        var spans = ProtectedSpans.JoinPhrases(text, ProtectedSpans.Find(text, _context.Document.Language.Binding));
        var isLeftToRight = new bool[text.Length];
        for (var (i, at) = (0, 0); i < _pieces.Count;)
        {
            // Neighbours of one direction are resolved together.
            var (from, direction) = (at, _pieces[i].Scope?.Direction);
            var first = i;
            for (; i < _pieces.Count && (_pieces[i].Scope is not { } scope || scope.Direction == (direction ??= scope.Direction)); i++)
            {
                at += _pieces[i].Text.Length;
            }

            var stretch = text.AsSpan(from, at - from);
            var around = direction ?? TextDirection.LeftToRight;
            if (DirectionalRuns.IsOneDirection(stretch, around))
            {
                isLeftToRight.AsSpan(from, stretch.Length).Fill(true);
            }
            else
            {
                DirectionalRuns.Resolve(stretch, from, spans, around, isLeftToRight.AsSpan(from, stretch.Length));
            }

            for (var offset = from; first < i; first++)
            {
                AppendPiece(_pieces[first], text, offset, spans, isLeftToRight);
                offset += _pieces[first].Text.Length;
            }
        }

        _pieces.Clear();
    }

    private void AppendPiece(
        InlinePiece piece, string text, int offset, ImmutableArray<ProtectedSpan> spans, ReadOnlySpan<bool> isLeftToRight)
    {
        if (piece.Element is not null)
        {
            piece.To.AppendChild(piece.Element);
            return;
        }

        for (var at = offset; at < offset + piece.Text.Length;)
        {
            var end = at + 1;
            while (end < offset + piece.Text.Length && isLeftToRight[end] == isLeftToRight[at])
            {
                end++;
            }

            _made.Clear();
            var isMarked = isLeftToRight[at] && piece.Scope!.Direction == TextDirection.RightToLeft;
            if (isMarked && (at == 0 || !isLeftToRight[at - 1]) && HoldsDigit(text, at, isLeftToRight))
            {
                _made.Append(DirectionalRuns.LeftToRightMark);
            }

            if (piece.IsVerbatim)
            {
                _made.Append(text, at, end - at);
            }
            else
            {
                ProtectedText.Append(_made, text.AsSpan(at, end - at), at, spans);
            }

            if (isMarked && (end == text.Length || !isLeftToRight[end]) && HoldsDigitBefore(text, end, isLeftToRight))
            {
                _made.Append(DirectionalRuns.LeftToRightMark);
            }

            var run = new W.Run();
            if (Properties(piece.Look!, piece.StyleName, piece.Scope!, !isLeftToRight[at]) is { } properties)
            {
                run.Append(properties);
            }

            AppendCharacters(run, _made.ToString());
            piece.To.AppendChild(run);
            at = end;
        }
    }

    // A soft hyphen is an element (17.3.3.29): as a character Word shows it wherever it stands.
    private static void AppendCharacters(W.Run run, string text)
    {
        var start = 0;
        for (var at = text.IndexOf(SoftHyphen, StringComparison.Ordinal); at >= 0; at = text.IndexOf(SoftHyphen, start))
        {
            AppendText(run, text[start..at]);
            run.Append(new W.SoftHyphen());
            start = at + 1;
        }

        AppendText(run, text[start..]);
    }

    private static void AppendText(W.Run run, string text)
    {
        if (text.Length > 0)
        {
            run.Append(new W.Text(text) { Space = SpaceProcessingModeValues.Preserve });
        }
    }

    // Readers that go by the Unicode algorithm alone would turn a range around: what holds a digit stands between marks.
    private static bool HoldsDigit(string text, int from, ReadOnlySpan<bool> isLeftToRight)
    {
        for (var i = from; i < text.Length && isLeftToRight[i]; i++)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HoldsDigitBefore(string text, int end, ReadOnlySpan<bool> isLeftToRight)
    {
        for (var i = end - 1; i >= 0 && isLeftToRight[i]; i--)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                return true;
            }
        }

        return false;
    }

    private void Append(ImmutableArray<Inline> content, ComputedStyle style, WordScope scope, string name, TextLook look)
    {
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] is not SoftBreak)
            {
                Append(content[i], style, scope, name, look);
            }
            else if (!UnspacedScript.JoinsLines(_last, UnspacedScript.FirstCharacter(content, i + 1)))
            {
                AddText(" ", look, name, scope);
            }
        }
    }

    private void Append(Inline inline, ComputedStyle parent, WordScope outer, string outerName, TextLook outerLook)
    {
        var scope = outer.Inside(inline);
        var (style, name, look) = (parent, outerName, outerLook);
        if (StyleElements.Of(inline) is { } element)
        {
            style = parent.Child(element);
            name = NameOf(element) + (outerName.Length > 0 ? " in " + outerName : "");
            look = TextLook.Of(style, scope.Language, isInline: true);
            look = look with { Background = look.Background ?? outerLook.Background };
        }
        else if (scope.Language != outer.Language)
        {
            look = TextLook.Of(style, scope.Language, isInline: false) with { Background = outerLook.Background };
            name = look == outerLook ? name : "Language " + scope.Language + (outerName.Length > 0 ? " in " + outerName : "");
        }

        var bookmark = inline.Attributes.Id is { } id ? OpenBookmark(id) : null;
        switch (inline)
        {
            case Text text:
                AddText(text.Value, look, name, scope);
                break;
            case HardBreak:
                AddElement(new W.Run(new W.Break()), "\n");
                _last = null;
                break;
            case InlineCode code:
                AddText(code.Value, look, name, scope, isVerbatim: true);
                break;
            case Abbreviation abbreviation:
                // What the letters stand for has no place in WordprocessingML that Word reads out. It is not printed in either output.
                AddText(abbreviation.Value, look, name, scope);
                break;
            case WriteInBlank blank:
                AddText(WrittenMarks.Blank(blank), look, "Write-in Blank", scope);
                break;
            case Image image:
                AddElement(DrawingWriter.Write(image, scope, _context, _relationships), InlinePiece.Object);
                break;
            case FootnoteReference reference:
                AppendReference(reference, look, name, scope);
                break;
            case Link link:
                AppendLink(link, style, scope, name, look);
                break;
            case InlineSpan when inline.Attributes.Direction is not null || scope.Direction != outer.Direction:
                AppendIsolate(inline, style, scope, outer, name, look);
                break;
            case Emphasis or Strong or Strikethrough or Subscript or Superscript or Inserted or Marked or InlineSpan:
                Append(Children.Of(inline), style, scope, name, look);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(inline), inline.GetType().Name, "A kind of inline that Word has no form for.");
        }

        if (bookmark is not null)
        {
            AddElement(new W.BookmarkEnd { Id = bookmark });
        }
    }

    private string OpenBookmark(string id)
    {
        var number = WordMeasure.Text(_context.NextId());
        AddElement(new W.BookmarkStart { Id = number, Name = _context.Bookmark(id) });
        return number;
    }

    private void AppendLink(Link link, ComputedStyle style, WordScope scope, string name, TextLook look)
    {
        var hyperlink = new W.Hyperlink { History = true };
        if (link.Target.StartsWith('#'))
        {
            hyperlink.Anchor = _context.Bookmark(link.Target[1..]);
        }
        else
        {
            hyperlink.Id = _relationships.To(Relationships.OfficeTypes + "hyperlink", LinkAddress.Of(link.Target), isExternal: true);
        }

        if (link.Title is { Length: > 0 } title)
        {
            hyperlink.Tooltip = title;
        }

        AppendInside(hyperlink, link.Content, style, scope, name, look);
    }

    // w:dir embeds and does not isolate (17.3.2.8), and some readers pass over it: a mark of the direction outside and one of that
    // inside, at either end, keep what is around from joining in.
    private void AppendIsolate(Inline inline, ComputedStyle style, WordScope scope, WordScope outer, string name, TextLook look)
    {
        var isRightToLeft = scope.Direction == TextDirection.RightToLeft;
        var (outside, inside) = (MarkOf(outer.Direction), MarkOf(scope.Direction));
        AddMark(outside, look, name, outer);
        var around = _to;
        var embedding = new W.BidirectionalEmbedding { Val = isRightToLeft ? W.DirectionValues.Rtl : W.DirectionValues.Ltr };
        AddElement(embedding);
        _to = embedding;
        AddMark(inside, look, name, scope);
        Append(Children.Of(inline), style, scope, name, look);
        AddMark(inside, look, name, scope);
        _to = around;
        AddMark(outside, look, name, outer);
    }

    // A mark is no character for the white space around it.
    private void AddMark(string mark, TextLook look, string name, WordScope scope) =>
        _pieces.Add(new InlinePiece(_to, null, mark, look, name, scope, IsVerbatim: true));

    private static string MarkOf(TextDirection direction) =>
        direction == TextDirection.RightToLeft ? "\u200F" : "\u200E";

    private void AppendInside(
        OpenXmlCompositeElement element, ImmutableArray<Inline> content, ComputedStyle style, WordScope scope, string name, TextLook look)
    {
        var outer = _to;
        AddElement(element);
        _to = element;
        Append(content, style, scope, name, look);
        _to = outer;
    }

    private void AppendReference(FootnoteReference reference, TextLook look, string name, WordScope scope)
    {
        var bookmark = WordContext.NoteId(reference.Number);
        var properties = Properties(look, name, scope, isRightToLeft: false) ?? new W.RunProperties();
        if (!_isNote && _context.Called.Add(reference.Number))
        {
            var id = OpenBookmark(bookmark);
            AddElement(new W.Run(properties, new W.FootnoteReference { Id = reference.Number }), InlinePiece.Object);
            _context.LastCall = new W.BookmarkEnd { Id = id };
            AddElement(_context.LastCall);
            return;
        }

        var field = new W.SimpleField(new W.Run(properties, new W.Text(WordMeasure.Text(reference.Number))))
        {
            Instruction = $" NOTEREF {_context.Bookmark(bookmark)} \\h ",
        };
        AddElement(field, InlinePiece.Object);
    }

    private void AddText(string value, TextLook look, string name, WordScope scope, bool isVerbatim = false)
    {
        var text = _isPreformatted ? value : Collapse(value);
        if (text.Length > 0)
        {
            _pieces.Add(new InlinePiece(_to, null, text, look, name, scope, isVerbatim || _isPreformatted));
        }
    }

    // White space at the end of a paragraph goes.
    private void TrimEnd()
    {
        for (var i = _pieces.Count - 1; i >= 0 && !_isPreformatted && (_pieces[i].Element is null || _pieces[i].Text.Length == 0); i--)
        {
            if (_pieces[i].Element is not null)
            {
                continue;
            }

            if (_pieces[i].Text is not [.. var kept, ' '])
            {
                return;
            }

            if (kept.Length > 0)
            {
                _pieces[i] = _pieces[i] with { Text = kept };
                return;
            }

            _pieces.RemoveAt(i);
        }
    }

    private W.RunProperties? Properties(TextLook look, string name, WordScope scope, bool isRightToLeft)
    {
        var properties = new W.RunProperties();
        if (name.Length > 0)
        {
            properties.Append(new W.RunStyle { Val = _context.Styles.Character(name, look, _paragraph) });
        }

        if (isRightToLeft)
        {
            properties.Append(new W.RightToLeftText());
        }

        if (scope.Language != _context.Root.Language)
        {
            properties.Append(LanguageXml.Of(scope.Language));
        }

        return properties.HasChildren ? properties : null;
    }

    private string Collapse(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (character is not (' ' or '\t' or '\n' or '\r'))
            {
                kept.Append(character);
                _last = character;
            }
            else if (_last is not (null or ' '))
            {
                kept.Append(' ');
                _last = ' ';
            }
        }

        return kept.ToString();
    }

    private static string NameOf(StyleElement element) => element switch
    {
        StyleElement.Code => "HTML Code",
        StyleElement.Link => "Hyperlink",
        StyleElement.NoteCall => "footnote reference",
        _ => element.ToString(),
    };
}
