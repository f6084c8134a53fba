using System.Collections.Immutable;
using Leaflets.Bounds;
using Leaflets.Documents;
using Leaflets.Languages;
using Leaflets.Presentation.Nodes;
using Leaflets.Styling;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline;
using Leaflets.Typesetting.Semantics;

namespace Leaflets.Formats.Pdf;

/// <summary>Composes running text: inlines become styled text between the marks of their elements.</summary>
internal sealed class InlineComposer
{

    private readonly CompositionContext _context;
    private readonly Pictures _pictures;

    public InlineComposer(CompositionContext context)
    {
        _context = context;
        _pictures = new Pictures(context);
    }

    /// <summary>The items of a paragraph.</summary>
    /// <param name="text">What the paragraph says.</param>
    /// <param name="measure">The width that pictures may take.</param>
    /// <param name="paragraph">The element that the paragraph is; footnotes called in it are read in it.</param>
    public ImmutableArray<InlineItem> Compose(PresentedText text, Length measure, StructureElement paragraph)
    {
        var run = new InlineRun();
        var scope = new Scope(text.Language, text.Direction) { Measure = measure };
        Append(run, text.Content, text.Style, scope, paragraph);
        return run.ToItems();
    }

    private void Append(
        InlineRun run, ImmutableArray<Documents.Inline> content, ComputedStyle style, Scope scope, StructureElement paragraph)
    {
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] is SoftBreak)
            {
                run.AddSoftBreak(StyleOf(style, scope), followedBy: UnspacedScript.FirstCharacter(content, i + 1));
            }
            else
            {
                Append(run, content[i], style, scope, paragraph);
            }
        }
    }

    private void Append(InlineRun run, Documents.Inline inline, ComputedStyle parent, Scope outer, StructureElement paragraph)
    {
        Steps.Take();
        var scope = outer.Inside(inline);
        if (inline.Attributes.Direction is null && scope.Direction == outer.Direction)
        {
            AppendInside(run, inline, parent, scope, outer, paragraph);
            return;
        }

        // An inline that has a direction of its own isolates its content, whatever isolates it stands in.
        run.Isolate(scope.Direction);
        AppendInside(run, inline, parent, scope, outer, paragraph);
        run.EndIsolate();
    }

    private void AppendInside(
        InlineRun run, Documents.Inline inline, ComputedStyle parent, Scope scope, Scope outer, StructureElement paragraph)
    {
        var style = StyleElements.Of(inline) is { } element ? parent.Child(element) : parent;
        if (inline is Text or InlineCode or Abbreviation or WriteInBlank or FootnoteReference)
        {
            _context.Contrast.Look(style, inline.Span, _context.Diagnostics);
        }

        switch (inline)
        {
            case Text text:
                AppendText(run, text, StyleOf(style, scope), scope);
                break;
            case HardBreak:
                run.AddLineBreak();
                break;
            case InlineCode code:
                run.Open(ElementOf(StructureRole.Code, inline, outer));
                run.AddText(code.Value, StyleOf(style, scope), _context.OriginOf(code.Span));
                run.Close();
                break;
            case Abbreviation abbreviation:
                run.Open(ElementOf(StructureRole.Span, inline, outer, expansion: abbreviation.Expansion));
                run.AddText(abbreviation.Value, StyleOf(style, scope), _context.OriginOf(abbreviation.Span));
                run.Close();
                break;
            case WriteInBlank blank:
                run.Open(ElementOf(StructureRole.Span, inline, outer, actualText: _context.Document.Language[PrintedWord.Blank]));
                run.AddText(WrittenMarks.Blank(blank), StyleOf(style, scope), _context.OriginOf(blank.Span));
                run.Close();
                break;
            case Image image:
                run.AddBox(_pictures.Inline(image, scope.Measure));
                break;
            case FootnoteReference reference:
                AppendReference(run, reference, style, scope, paragraph);
                break;
            case Link link:
                run.Open(LinkElement(link, outer));
                Append(run, link.Content, style, scope, paragraph);
                run.Close();
                break;
            case InlineSpan when outer.Stated(inline) is null && inline.Attributes.Id is null:
                Append(run, Children.Of(inline), style, scope, paragraph);
                break;
            case Strikethrough or Subscript or Superscript or Inserted:
                run.Open(ElementOf(StructureRole.Span, inline, outer, HeardAs(inline), decoration: inline switch
                {
                    Strikethrough => TextDecoration.LineThrough,
                    Inserted => TextDecoration.Underline,
                    _ => null,
                }));
                Append(run, Children.Of(inline), style, scope with { Script = ScriptOf(inline) ?? scope.Script }, paragraph);
                run.Close();
                break;
            case Emphasis or Strong or Marked or InlineSpan:
                run.Open(ElementOf(RoleOf(inline), inline, outer));
                Append(run, Children.Of(inline), style, scope, paragraph);
                run.Close();
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(inline), inline.GetType().Name, "A kind of inline without a composer.");
        }
    }

    private static TextScript? ScriptOf(Documents.Inline inline) => inline switch
    {
        Superscript => TextScript.Superscript,
        Subscript => TextScript.Subscript,
        _ => null,
    };

    /// <summary>
    /// What is heard in place of text whose look says something (ISO 32000-1, 14.9.4): that it is struck out, that it is a power. Text with parts
    /// that are more than text, such as a link, is heard as it stands.
    /// </summary>
    private string? HeardAs(Documents.Inline inline)
    {
        if (!IsTextAlone(inline))
        {
            return null;
        }

        var text = PlainText.Of(Children.Of(inline)).Trim();
        if (inline is Strikethrough)
        {
            return text.Length > 0 ? $"({_context.Document.Language[PrintedWord.Deleted]}: {text})" : null;
        }

        if (ScriptOf(inline) is not { } script || !text.Any(char.IsDigit))
        {
            return null;
        }

        // What has no character of its own is heard as a power is written on one line.
        return text.All(character => ScriptCharacters.Of(character, script) != character)
            ? ScriptCharacters.Of(text, script)
            : (script == TextScript.Superscript ? "^" : "_") + text;
    }

    private static bool IsTextAlone(Documents.Inline inline) =>
        inline is not (Link or FootnoteReference or Image or Abbreviation or WriteInBlank) && Children.Of(inline).All(IsTextAlone);

    private void AppendText(InlineRun run, Text text, TextStyle style, Scope scope)
    {
        var language = _context.Document.Language;
        var symbols = scope.Language == language.Tag ? language.Symbols : ImmutableDictionary<char, string>.Empty;
        var origin = _context.OriginOf(text.Span);
        var before = run.Before;
        var value = before + text.Value;
        foreach (var (start, end, words) in SpokenText.Divide(value, before.Length, symbols))
        {
            if (words is not null)
            {
                run.Open(new StructureElement { Role = StructureRole.Span, ActualText = words });
            }

            run.AddText(value[start..end], style, origin);
            if (words is not null)
            {
                run.Close();
            }
        }
    }

    private void AppendReference(
        InlineRun run, FootnoteReference reference, ComputedStyle style, Scope scope, StructureElement paragraph)
    {
        var number = _context.Document.Language.Numbers.Format(reference.Number);

        // The number is no part of a word or number before it: it stands where the line goes on.
        run.Isolate(TextDirection.LeftToRight);
        var isFirst = _context.TryCall(reference.Number, paragraph);
        run.Open(new StructureElement
        {
            Role = StructureRole.Reference,
            Id = isFirst ? CompositionContext.NoteCallId(reference.Number) : null,
        });
        run.Open(new StructureElement
        {
            Role = StructureRole.Link,
            Target = new InternalTarget(CompositionContext.NoteId(reference.Number)),
            AlternativeText = $"{_context.Document.Language[PrintedWord.Footnote]} {number}",
        });
        run.AddText(number, StyleOf(style, scope with { Script = TextScript.NoteCall }), _context.OriginOf(reference.Span));
        run.Close();
        run.Close();
        run.EndIsolate();
        if (isFirst)
        {
            run.AddNoteCall(reference.Number);
        }
    }

    /// <summary>
    /// A link. Screen readers take its name from Alt or from the annotation's Contents, so both are given: the text, and the author's
    /// title where there is one.
    /// </summary>
    private static StructureElement LinkElement(Link link, Scope outer)
    {
        var text = PlainText.Of(link.Content).Trim();
        return new StructureElement
        {
            Role = StructureRole.Link,
            Id = link.Attributes.Id,
            Language = outer.Stated(link),
            Target = link.Target.StartsWith('#') ? new InternalTarget(link.Target[1..]) : new ExternalTarget(LinkAddress.Of(link.Target)),
            AlternativeText = link.Title is { Length: > 0 } title ? $"{text} ({title})" : text,
        };
    }

    private static StructureElement ElementOf(
        StructureRole role, Documents.Inline inline, Scope outer, string? actualText = null, string? expansion = null,
        TextDecoration? decoration = null) => new()
        {
            Role = role,
            Id = inline.Attributes.Id,
            Language = outer.Stated(inline),
            ActualText = actualText,
            Expansion = expansion,
            Decoration = decoration,
        };

    private static StructureRole RoleOf(Documents.Inline inline) => inline switch
    {
        Emphasis => StructureRole.Emphasis,
        Strong => StructureRole.Strong,
        _ => StructureRole.Span,
    };

    private TextStyle StyleOf(ComputedStyle style, Scope scope) => scope.Script == TextScript.None
        ? _context.Styles.Of(style, scope.Language)
        : _context.Styles.Of(style, scope.Language) with { Script = scope.Script };
}
