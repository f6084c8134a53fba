using System.Collections.Immutable;
using Leaflets.Bounds;
using Leaflets.Typesetting.Flow;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Typesetting.Pages;

/// <summary>The footnotes of a document, each set once.</summary>
internal sealed class NoteFrames
{
    private readonly Dictionary<int, (NoteNode Node, Frame Frame, ImmutableArray<int> Calls)> _notes = [];

    public NoteFrames(DocumentFlow flow, ParagraphCache paragraphs)
    {
        foreach (var note in flow.Notes)
        {
            var slices = FlowLayouter.Layout(note.Content, flow.Page.Measure, paragraphs, flow.Page.Direction).Slices;
            _notes[note.Number] =
                (note, StackedFrame.Stack(slices, flow.Page.Measure).Frame, [.. slices.SelectMany(static slice => slice.Notes)]);
        }

        Gap = flow.NoteGap;
    }

    /// <summary>The room above the notes of a page.</summary>
    public Length Gap { get; }

    /// <summary>The height of a note.</summary>
    public Length HeightOf(int number) => _notes[number].Frame.Size.Height;

    /// <summary>The height of all notes that slices call, and of the room above them; nothing where they call none.</summary>
    public Length HeightOf(IEnumerable<Slice> slices)
    {
        var height = Length.Zero;
        foreach (var number in slices.SelectMany(slice => NotesOf(slice)))
        {
            height += HeightOf(number) + (height == Length.Zero ? Gap : Length.Zero);
        }

        return height;
    }

    /// <summary>The notes at the foot of a slice's page: those that it calls, and those that these call in turn.</summary>
    public ImmutableArray<int> NotesOf(Slice slice)
    {
        if (slice.Notes.IsEmpty || slice.Notes.All(number => _notes[number].Calls.IsEmpty))
        {
            return slice.Notes;
        }

        var all = new List<int>(slice.Notes);
        for (var i = 0; i < all.Count; i++)
        {
            Steps.Take();
            all.AddRange(_notes[all[i]].Calls);
        }

        return [.. all];
    }

    /// <summary>A note placed on a page; its tags go to the element that calls it.</summary>
    public GroupItem Place(int number, Point at) => new(at, _notes[number].Frame, LogicalParent: _notes[number].Node.LogicalParent);
}
