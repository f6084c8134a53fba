using System.Collections.Immutable;
using Leaflets.Bounds;
using Leaflets.Presentation.Nodes;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Model;
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
        var run = new ItemRun();
        Append(run, text.Content, measure, paragraph);
        return run.ToItems();
    }

    private void Append(ItemRun run, ImmutableArray<PresentedInline> content, Length measure, StructureElement paragraph)
    {
        foreach (var inline in content)
        {
            Steps.Take();
            if (!inline.IsIsolated)
            {
                Append(run, inline, measure, paragraph);
                continue;
            }

            run.Isolate(inline.Direction);
            Append(run, inline, measure, paragraph);
            run.EndIsolate();
        }
    }

    private void Append(ItemRun run, PresentedInline inline, Length measure, StructureElement paragraph)
    {
        if (inline is PresentedWords or PresentedVerbatim or PresentedAbbreviation or PresentedBlank or PresentedNoteCall)
        {
            _context.Contrast.Look(inline.Style, inline.Span, _context.Diagnostics);
        }

        switch (inline)
        {
            case PresentedWords words:
                AppendWords(run, words);
                break;
            case PresentedVerbatim code:
                AppendText(run, code, code.Text, ElementOf(code, StructureRole.Code));
                break;
            case PresentedAbbreviation form:
                AppendText(run, form, form.Text, ElementOf(form, StructureRole.Span, expansion: form.Expansion));
                break;
            case PresentedBlank blank:
                AppendText(run, blank, blank.Text, ElementOf(blank, StructureRole.Span, blank.Spoken));
                break;
            case PresentedBreak:
                run.AddLineBreak();
                break;
            case PresentedImage image:
                run.AddBox(_pictures.Inline(image, measure));
                break;
            case PresentedNoteCall call:
                AppendCall(run, call, paragraph);
                break;
            case PresentedLink link:
                run.Open(LinkElement(link));
                Append(run, link.Content, measure, paragraph);
                run.Close();
                break;
            case PresentedSpan { Kind: SpanKind.Plain, StatedLanguage: null, Id: null } span:
                Append(run, span.Content, measure, paragraph);
                break;
            case PresentedSpan span:
                run.Open(ElementOf(span, RoleOf(span.Kind), span.Spoken, decoration: DecorationOf(span.Kind)));
                Append(run, span.Content, measure, paragraph);
                run.Close();
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(inline), inline.GetType().Name, "This kind of inline has no composer.");
        }
    }

    private void AppendWords(ItemRun run, PresentedWords words)
    {
        var (style, origin) = (_context.Styles.Of(words.Setting), _context.OriginOf(words.Span));
        foreach (var piece in words.Pieces)
        {
            if (piece.Spoken is not null)
            {
                run.Open(new StructureElement { Role = StructureRole.Span, ActualText = piece.Spoken });
            }

            run.AddText(piece.Text, style, origin);
            if (piece.Spoken is not null)
            {
                run.Close();
            }
        }
    }

    private void AppendText(ItemRun run, PresentedInline inline, string text, StructureElement element)
    {
        run.Open(element);
        run.AddText(text, _context.Styles.Of(inline.Setting), _context.OriginOf(inline.Span));
        run.Close();
    }

    private void AppendCall(ItemRun run, PresentedNoteCall call, StructureElement paragraph)
    {
        // The number is no part of a word or number before it: it stands where the line goes on.
        run.Isolate(TextDirection.LeftToRight);
        var isFirst = _context.TryCall(call.Number, paragraph);
        run.Open(new StructureElement
        {
            Role = StructureRole.Reference,
            Id = isFirst ? CompositionContext.NoteCallId(call.Number) : null,
        });
        run.Open(new StructureElement
        {
            Role = StructureRole.Link,
            Target = new InternalTarget(CompositionContext.NoteId(call.Number)),
            AlternativeText = call.Spoken,
        });
        run.AddText(call.Label, _context.Styles.Of(call.Setting), _context.OriginOf(call.Span));
        run.Close();
        run.Close();
        run.EndIsolate();
        if (isFirst)
        {
            run.AddNoteCall(call.Number);
        }
    }

    /// <summary>A link. Screen readers take its name from Alt or from the annotation's Contents, so both are given.</summary>
    private StructureElement LinkElement(PresentedLink link) => new()
    {
        Role = StructureRole.Link,
        Id = link.Id,
        Language = link.StatedLanguage,
        Target = link.Anchor is { } anchor ? new InternalTarget(anchor) : new ExternalTarget(link.Address!),
        AlternativeText = link.Spoken,
        Origin = _context.OriginOf(link.Span),
    };

    private StructureElement ElementOf(
        PresentedInline inline, StructureRole role, string? actualText = null, string? expansion = null,
        TextDecoration? decoration = null) => new()
        {
            Role = role,
            Id = inline.Id,
            Language = inline.StatedLanguage,
            ActualText = actualText,
            Expansion = expansion,
            Decoration = decoration,
            Origin = _context.OriginOf(inline.Span),
        };

    private static StructureRole RoleOf(SpanKind kind) => kind switch
    {
        SpanKind.Emphasis => StructureRole.Emphasis,
        SpanKind.Strong => StructureRole.Strong,
        _ => StructureRole.Span,
    };

    private static TextDecoration? DecorationOf(SpanKind kind) => kind switch
    {
        SpanKind.Strikethrough => TextDecoration.LineThrough,
        SpanKind.Inserted => TextDecoration.Underline,
        _ => null,
    };
}
