using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using Leaflets.Documents;
using Leaflets.Styling;
using Leaflets.Typesetting.Geometry;
using Leaflets.Word.Looks;
using Leaflets.Word.Package;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Leaflets.Word;

/// <summary>Inlines as runs. Every look is a character style; a run says no more than its style, language and direction.</summary>
internal sealed class InlineWriter
{
    private const string Blank = "____________________";

    private readonly WordContext _context;
    private readonly Relationships _relationships;
    private readonly bool _isNote;
    private OpenXmlCompositeElement _to = null!;
    private TextLook _paragraph = null!;
    private bool _isRightToLeft;
    private char _last;
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
        Append(content, style, scope, name: "", TextLook.Of(style, scope.Language, isInline: false));
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
                _to.Append(new W.Run(new W.Break()));
            }

            AppendText(lines[i], _paragraph, name: "", scope);
        }

        _isPreformatted = false;
    }

    private void Begin(W.Paragraph to, ComputedStyle style, WordScope scope)
    {
        _to = to;
        _paragraph = TextLook.Of(style, scope.Language, isInline: false);
        _isRightToLeft = scope.Direction == TextDirection.RightToLeft;
        _last = '\0';
    }

    private void Append(ImmutableArray<Inline> content, ComputedStyle style, WordScope scope, string name, TextLook look)
    {
        foreach (var inline in content)
        {
            Append(inline, style, scope, name, look);
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
                AppendText(text.Value, look, name, scope);
                break;
            case SoftBreak:
                AppendText(" ", look, name, scope);
                break;
            case HardBreak:
                _to.Append(new W.Run(new W.Break()));
                _last = '\0';
                break;
            case InlineCode code:
                AppendText(code.Value, look, name, scope);
                break;
            case Abbreviation abbreviation:
                AppendText(abbreviation.Value, look, name, scope);
                break;
            case WriteInBlank:
                AppendText(Blank, look, "Write-in Blank", scope);
                break;
            case Image image:
                _to.Append(DrawingWriter.Write(image, scope, _context, _relationships));
                _last = '\uFFFC';
                break;
            case FootnoteReference reference:
                AppendReference(reference, look, name, scope);
                break;
            case Link link:
                AppendLink(link, style, scope, name, look);
                break;
            case Emphasis or Strong or Strikethrough or Subscript or Superscript or Inserted or Marked or InlineSpan:
                Append(Children.Of(inline), style, scope, name, look);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(inline), inline.GetType().Name, "A kind of inline that Word has no form for.");
        }

        if (bookmark is not null)
        {
            _to.Append(new W.BookmarkEnd { Id = bookmark });
        }
    }

    private string OpenBookmark(string id)
    {
        var number = WordMeasure.Text(_context.NextId());
        _to.Append(new W.BookmarkStart { Id = number, Name = _context.Bookmark(id) });
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
            hyperlink.Id = _relationships.To(Relationships.OfficeTypes + "hyperlink", link.Target, isExternal: true);
        }

        if (link.Title is { Length: > 0 } title)
        {
            hyperlink.Tooltip = title;
        }

        var outer = _to;
        outer.Append(hyperlink);
        _to = hyperlink;
        Append(link.Content, style, scope, name, look);
        _to = outer;
    }

    private void AppendReference(FootnoteReference reference, TextLook look, string name, WordScope scope)
    {
        var bookmark = "note:" + WordMeasure.Text(reference.Number);
        var properties = Properties(look, name, scope, isRightToLeft: false) ?? new W.RunProperties();
        if (!_isNote && _context.Called.Add(reference.Number))
        {
            var id = OpenBookmark(bookmark);
            _to.Append(new W.Run(properties, new W.FootnoteReference { Id = reference.Number }), new W.BookmarkEnd { Id = id });
            return;
        }

        _to.Append(new W.SimpleField(new W.Run(properties, new W.Text(WordMeasure.Text(reference.Number))))
        {
            Instruction = $" NOTEREF {_context.Bookmark(bookmark)} \\h ",
        });
    }

    private void AppendText(string value, TextLook look, string name, WordScope scope)
    {
        var text = _isPreformatted ? value : Collapse(value);
        text = DirectionalText.Protect(text, _context.Document.Language.Months);
        if (text.Length == 0)
        {
            return;
        }

        if (!_isRightToLeft && scope.Direction == TextDirection.LeftToRight)
        {
            AppendRun(text, Properties(look, name, scope, isRightToLeft: false));
            return;
        }

        foreach (var (piece, isRightToLeft) in DirectionalText.Split(text))
        {
            AppendRun(piece, Properties(look, name, scope, isRightToLeft));
        }
    }

    private void AppendRun(string text, W.RunProperties? properties)
    {
        var run = new W.Run();
        if (properties is not null)
        {
            run.Append(properties);
        }

        run.Append(new W.Text(text) { Space = SpaceProcessingModeValues.Preserve });
        _to.Append(run);
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
            properties.Append(LanguageDirection.Of(scope.Language) == TextDirection.RightToLeft
                ? new W.Languages { Bidi = scope.Language }
                : new W.Languages { Val = scope.Language });
        }

        return properties.HasChildren ? properties : null;
    }

    private string Collapse(string text)
    {
        var kept = new System.Text.StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (character is not (' ' or '\t' or '\n' or '\r'))
            {
                kept.Append(_last = character);
            }
            else if (_last is not ('\0' or ' '))
            {
                kept.Append(_last = ' ');
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
