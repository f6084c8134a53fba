using System.Collections.Immutable;
using System.Text;
using DocumentFormat.OpenXml;
using Leaflets.Bounds;
using Leaflets.Documents;
using Leaflets.Formats.Word.Looks;
using Leaflets.Formats.Word.Package;
using Leaflets.Presentation.Nodes;
using Leaflets.Styling;
using Leaflets.Typesetting.Inline.Bidi;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Leaflets.Formats.Word;

/// <summary>
/// Inlines as pieces of text and elements, each with its look. White space collapses as in the printed leaflet. The text of a
/// paragraph is collected whole before its runs are made (<see cref="RunWriter"/>).
/// </summary>
internal sealed class InlineWriter
{
    private readonly WordContext _context;
    private readonly Relationships _relationships;
    private readonly RunWriter _runs;
    private readonly bool _isNote;
    private readonly List<InlinePiece> _pieces = [];
    private readonly List<DirectedSpan> _directed = [];
    private OpenXmlCompositeElement _to = null!;
    private TextLook _paragraph = null!;
    private WordScope _scope = null!;
    private ComputedStyle _style = null!;
    private char? _last;
    private bool _isPreformatted;

    public InlineWriter(WordContext context, Relationships relationships, bool isNote = false)
    {
        _context = context;
        _relationships = relationships;
        _runs = new RunWriter(context);
        _isNote = isNote;
    }

    /// <summary>Appends the content to a paragraph.</summary>
    public void Write(W.Paragraph to, PresentedText text, WordScope scope)
    {
        Begin(to, text.Style, scope);
        Append(text.Content, text.Style, scope, name: "", _paragraph);
        Finish();
    }

    /// <summary>Appends lines of text as they are.</summary>
    public void WritePreformatted(W.Paragraph to, ImmutableArray<string> lines, NodeSetting setting, WordScope scope)
    {
        Begin(to, setting.Style, scope);
        _isPreformatted = true;
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
        (_to, _scope, _style) = (to, scope, style);
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
        _runs.Write(_pieces, _directed, _style, _scope, _paragraph);
        _pieces.Clear();
        _directed.Clear();
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
        Steps.Take();
        var scope = outer.Inside(inline);
        var (style, name, look) = (parent, outerName, outerLook);
        if (StyleElements.Of(inline) is { } element)
        {
            style = parent.Child(element);
            name = NameOf(element) + (outerName.Length > 0 ? " in " + outerName : "");
            look = TextLook.Of(style, scope.Language, isInline: true);
            look = (look with { Background = look.Background ?? outerLook.Background }).Inside(outerLook);
        }
        else if (scope.Language != outer.Language)
        {
            look = TextLook.Of(style, scope.Language, isInline: false) with { Background = outerLook.Background };
            look = look.Inside(outerLook);
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
                AppendIsolate(inline, style, scope, name, look);
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

    // No w:dir (17.3.2.8) stands around it: pandoc and mammoth lose what that holds. Its runs have their directions.
    private void AppendIsolate(Inline inline, ComputedStyle style, WordScope scope, string name, TextLook look)
    {
        var (place, start) = (_directed.Count, _pieces.Count);
        _directed.Add(new DirectedSpan(start, start, scope.Direction));
        Append(Children.Of(inline), style, scope, name, look);
        _directed[place] = _directed[place] with { End = _pieces.Count };
    }

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
        var properties = _runs.Properties(look, name, scope, _paragraph, isRightToLeft: false) ?? new W.RunProperties();
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

    private string Collapse(string text)
    {
        var kept = new StringBuilder(text.Length);
        Steps.Take(text.Length / 4);
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
