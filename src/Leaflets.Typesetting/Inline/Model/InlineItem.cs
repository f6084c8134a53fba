using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Semantics;

namespace Leaflets.Typesetting.Inline.Model;

/// <summary>A piece of a paragraph's content, in reading order. The set is closed.</summary>
public abstract record InlineItem
{
    private protected InlineItem()
    {
    }
}

/// <summary>Characters of one style.</summary>
/// <param name="Text">The characters; white space is already collapsed, there are no line ends.</param>
/// <param name="Style">How they look.</param>
/// <param name="Origin">An opaque number that problems with this text carry, so that the caller finds its source.</param>
public sealed record InlineText(string Text, TextStyle Style, int Origin = 0) : InlineItem;

/// <summary>
/// What follows has a direction of its own (HTML <c>dir</c>) and is isolated from what surrounds it, as UAX #9 does with LRI and RLI.
/// Isolates nest.
/// </summary>
/// <param name="Direction">The direction.</param>
public sealed record InlineIsolate(TextDirection Direction) : InlineItem;

/// <summary>The innermost isolate ends (PDI).</summary>
public sealed record InlineIsolateEnd : InlineItem;

/// <summary>An element of meaning opens before what follows.</summary>
/// <param name="Element">The element. A Link also makes the text up to its close a link area.</param>
public sealed record InlineOpen(StructureElement Element) : InlineItem;

/// <summary>The element closes after what came before.</summary>
/// <param name="Element">The innermost open element.</param>
public sealed record InlineClose(StructureElement Element) : InlineItem;

/// <summary>A forced line break.</summary>
public sealed record InlineBreak : InlineItem;

/// <summary>A box in the line: an image, a tick box, a blank to write in. Breaks like an ideograph, reads like its tags.</summary>
/// <param name="Frame">The content; its size is the room it takes.</param>
/// <param name="Ascent">How far the box rises above the baseline.</param>
public sealed record InlineBox(Frame Frame, Length Ascent) : InlineItem;

/// <summary>Marks where a footnote is called, so that the note is set at the foot of the same page.</summary>
/// <param name="Note">The note's index in the document.</param>
public sealed record InlineNoteCall(int Note) : InlineItem;
