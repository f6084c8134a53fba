using Leaflets.Typesetting.Flow;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Typesetting.Pages;

/// <summary>The footnotes of a document, each set once.</summary>
internal sealed class NoteFrames
{
    private readonly Dictionary<int, (NoteNode Node, Frame Frame)> _notes = [];

    public NoteFrames(DocumentFlow flow, ParagraphCache paragraphs)
    {
        foreach (var note in flow.Notes)
        {
            var slices = FlowLayouter.Layout(note.Content, flow.Page.Measure, paragraphs, flow.Page.Direction).Slices;
            _notes[note.Number] = (note, StackedFrame.Stack(slices, flow.Page.Measure).Frame);
        }

        Gap = flow.NoteGap;
    }

    /// <summary>The room above the notes of a page.</summary>
    public Length Gap { get; }

    /// <summary>The height of a note.</summary>
    public Length HeightOf(int number) => _notes[number].Frame.Size.Height;

    /// <summary>A note placed on a page; its tags go to the element that calls it.</summary>
    public GroupItem Place(int number, Point at) => new(at, _notes[number].Frame, LogicalParent: _notes[number].Node.LogicalParent);
}
