using Leaflets.Typesetting.Inline.Model;

namespace Leaflets.Typesetting.Inline.Collecting;

/// <summary>Something without extent between two characters: an element's edge or the call of a note.</summary>
/// <param name="Position">The character before which it stands.</param>
/// <param name="Item">An <see cref="InlineOpen"/>, <see cref="InlineClose"/> or <see cref="InlineNoteCall"/>.</param>
internal readonly record struct InlineMark(int Position, InlineItem Item);
