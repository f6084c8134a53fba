using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using Leaflets.Bounds;
using Leaflets.Formats.Word.Looks;
using Leaflets.Formats.Word.Package;
using Leaflets.Presentation.Nodes;
using Leaflets.Styling;
using Leaflets.Typesetting.Inline.Bidi;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Leaflets.Formats.Word;

/// <summary>
/// Inlines as pieces of text and elements, each with its look. The text of a paragraph is collected whole before its
/// runs are made (<see cref="RunWriter"/>).
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
    private NodeSetting _setting = null!;
    private WordScope _scope = null!;

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
        Begin(to, text.Setting, scope);
        Append(text.Content, text.Setting, name: "", _paragraph);
        Finish();
    }

    /// <summary>Appends lines of text as they are.</summary>
    public void WritePreformatted(W.Paragraph to, ImmutableArray<string> lines, NodeSetting setting, WordScope scope)
    {
        Begin(to, setting, scope);
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                AddElement(new W.Run(new W.Break()), "\n");
            }

            AddText(lines[i], setting.Language, _paragraph, name: "", isVerbatim: true);
        }

        Finish();
    }

    /// <summary>Begins a paragraph whose content comes in parts.</summary>
    public void Begin(W.Paragraph to, NodeSetting setting, WordScope scope)
    {
        (_to, _setting, _scope) = (to, setting, scope);
        _paragraph = TextLook.Of(setting.Style, setting.Language, isInline: false);
    }

    /// <summary>Adds text that looks like its paragraph.</summary>
    public void AddText(string text) => AddText(text, _setting.Language, _paragraph, name: "");

    /// <summary>Adds an element that text sees as a character, or, where that is nothing, does not see.</summary>
    public void AddElement(OpenXmlElement element, string standsFor = "") => _pieces.Add(InlinePiece.Of(_to, element, standsFor));

    /// <summary>Ends the paragraph: its runs are made.</summary>
    public void Finish()
    {
        _runs.Write(_pieces, _directed, _setting, _scope, _paragraph);
        _pieces.Clear();
        _directed.Clear();
    }

    private void Append(ImmutableArray<PresentedInline> content, NodeSetting around, string name, TextLook look)
    {
        foreach (var inline in content)
        {
            Append(inline, around, name, look);
        }
    }

    private void Append(PresentedInline inline, NodeSetting around, string outerName, TextLook outerLook)
    {
        Steps.Take();
        var (style, language, name, look) = (inline.Style, inline.Language, outerName, outerLook);
        if (style != around.Style)
        {
            name = NameOf(style.Element) + (outerName.Length > 0 ? " in " + outerName : "");
            look = TextLook.Of(style, language, isInline: true);
            look = (look with { Background = look.Background ?? outerLook.Background }).Inside(outerLook);
        }
        else if (language != around.Language)
        {
            look = TextLook.Of(style, language, isInline: false) with { Background = outerLook.Background };
            look = look.Inside(outerLook);
            name = look == outerLook ? name : "Language " + language + (outerName.Length > 0 ? " in " + outerName : "");
        }

        var bookmark = inline.Id is { } id ? OpenBookmark(id) : null;
        var (place, start) = (_directed.Count, _pieces.Count);
        if (inline.IsIsolated)
        {
            // No w:dir (17.3.2.8) stands around it: pandoc and mammoth lose what that holds. Its runs have their directions.
            _directed.Add(new DirectedSpan(start, start, inline.Direction));
        }

        AppendInside(inline, name, look);
        if (inline.IsIsolated)
        {
            _directed[place] = _directed[place] with { End = _pieces.Count };
        }

        if (bookmark is not null)
        {
            AddElement(new W.BookmarkEnd { Id = bookmark });
        }
    }

    private void AppendInside(PresentedInline inline, string name, TextLook look)
    {
        switch (inline)
        {
            case PresentedWords words:
                AddText(words.Text, words.Language, look, name);
                break;
            case PresentedBreak:
                AddElement(new W.Run(new W.Break()), "\n");
                break;
            case PresentedVerbatim code:
                AddText(code.Text, code.Language, look, name, isVerbatim: true);
                break;
            case PresentedAbbreviation abbreviation:
                // What the letters stand for has no place in WordprocessingML that Word reads out. It is not printed in either output.
                AddText(abbreviation.Text, abbreviation.Language, look, name);
                break;
            case PresentedBlank blank:
                AddText(blank.Text, blank.Language, look, "Write-in Blank");
                break;
            case PresentedImage image:
                AddElement(PictureWriter.Write(image, _scope, _context, _relationships), InlinePiece.Object);
                break;
            case PresentedNoteCall call:
                AppendCall(call, look, name);
                break;
            case PresentedLink link:
                AppendLink(link, name, look);
                break;
            case PresentedSpan span:
                Append(span.Content, span.Setting, name, look);
                break;
            default:
                throw new ArgumentOutOfRangeException(
                    nameof(inline), inline.GetType().Name, "This kind of inline cannot be written to Word.");
        }
    }

    private string OpenBookmark(string id)
    {
        var number = WordMeasure.Text(_context.NextId());
        AddElement(new W.BookmarkStart { Id = number, Name = _context.Bookmark(id) });
        return number;
    }

    private void AppendLink(PresentedLink link, string name, TextLook look)
    {
        var hyperlink = new W.Hyperlink { History = true };
        if (link.Anchor is { } anchor)
        {
            hyperlink.Anchor = _context.Bookmark(anchor);
        }
        else
        {
            hyperlink.Id = _relationships.To(Relationships.OfficeTypes + "hyperlink", link.Address!, isExternal: true);
        }

        if (link.Title is { } title)
        {
            hyperlink.Tooltip = title;
        }

        var outer = _to;
        AddElement(hyperlink);
        _to = hyperlink;
        Append(link.Content, link.Setting, name, look);
        _to = outer;
    }

    private void AppendCall(PresentedNoteCall call, TextLook look, string name)
    {
        var bookmark = WordContext.NoteId(call.Number);
        var properties = _runs.Properties(look, name, call.Language, _paragraph, isRightToLeft: false) ?? new W.RunProperties();
        if (!_isNote && _context.Called.Add(call.Number))
        {
            var id = OpenBookmark(bookmark);
            AddElement(new W.Run(properties, new W.FootnoteReference { Id = call.Number }), InlinePiece.Object);
            _context.LastCall = new W.BookmarkEnd { Id = id };
            AddElement(_context.LastCall);
            return;
        }

        var field = new W.SimpleField(new W.Run(properties, new W.Text(WordMeasure.Text(call.Number))))
        {
            Instruction = $" NOTEREF {_context.Bookmark(bookmark)} \\h ",
        };
        AddElement(field, InlinePiece.Object);
    }

    private void AddText(string text, string language, TextLook look, string name, bool isVerbatim = false)
    {
        if (text.Length > 0)
        {
            _pieces.Add(new InlinePiece(_to, null, text, look, name, language, isVerbatim));
        }
    }

    private static string NameOf(StyleElement element) => element switch
    {
        StyleElement.Code => "HTML Code",
        StyleElement.Link => "Hyperlink",
        StyleElement.NoteCall => "footnote reference",
        _ => element.ToString(),
    };
}
