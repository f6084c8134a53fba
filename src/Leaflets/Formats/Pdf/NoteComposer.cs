using System.Collections.Immutable;
using Leaflets.Presentation.Nodes;
using Leaflets.Typesetting.Flow;
using Leaflets.Typesetting.Inline.Model;
using Leaflets.Typesetting.Pages;
using Leaflets.Typesetting.Semantics;

namespace Leaflets.Formats.Pdf;

/// <summary>Composes footnotes.</summary>
internal sealed class NoteComposer
{
    /// <summary>How far a note's text stands in from its number, in ems of the note's type.</summary>
    private const double Indent = 1.4;

    private const double Gap = 0.4;

    private readonly CompositionContext _context;

    public NoteComposer(CompositionContext context) => _context = context;

    /// <summary>The notes, each for the element that calls it. The reader has made sure that each is called.</summary>
    public ImmutableArray<NoteNode> Compose(ImmutableArray<PresentedFootnote> footnotes)
    {
        var blocks = new BlockComposer(_context);
        var notes = ImmutableArray.CreateBuilder<NoteNode>(footnotes.Length);

        // A note may call a later note, so that callers are complete only when all notes are composed.
        var contents = footnotes.Select(note => ComposeContent(note, blocks)).ToList();
        for (var i = 0; i < footnotes.Length; i++)
        {
            var caller = _context.CallerOf(footnotes[i].Number)
                ?? throw new InvalidOperationException($"Nothing refers to footnote {footnotes[i].Number}.");
            notes.Add(new NoteNode(footnotes[i].Number, [contents[i]], caller));
        }

        return notes.MoveToImmutable();
    }

    private BoxNode ComposeContent(PresentedFootnote note, BlockComposer blocks)
    {
        var style = note.Style;
        var back = new StructureElement
        {
            Role = StructureRole.Link,
            Target = new InternalTarget(CompositionContext.NoteCallId(note.Number)),
            AlternativeText = note.SpokenLabel,
        };
        var text = new InlineText(note.Label, _context.Styles.Of(style, note.Language), _context.OriginOf(note.Span));
        var marker = new MarkedNode(
            [new InlineOpen(back), text, new InlineClose(back)],
            _context.Styles.ParagraphOf(note.Setting) with { Alignment = TextAlignment.Start },
            blocks.Compose(note.Blocks, _context.Measure))
        {
            MarkerElement = new StructureElement { Role = StructureRole.Label },
            Indent = style.Size * Math.Max(Indent, 0.4 + (note.Label.Length * 0.7)),
            Gap = style.Size * Gap,
        };
        var node = new BoxNode([marker])
        {
            Element = new StructureElement
            {
                Role = StructureRole.Note,
                Id = CompositionContext.NoteId(note.Number),
                Language = note.StatedLanguage,
            },
        };
        return BlockComposer.Directed(node, note);
    }
}
