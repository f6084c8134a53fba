using System.Collections.Immutable;
using Leaflets.Typesetting.Flow;
using Leaflets.Typesetting.Semantics;

namespace Leaflets.Typesetting.Pages;

/// <summary>A footnote: set at the foot of the page that calls it first.</summary>
/// <param name="Number">The number that <see cref="Inline.Model.InlineNoteCall"/> refers to.</param>
/// <param name="Content">The note; its elements of meaning are on the nodes.</param>
/// <param name="LogicalParent">The element that the note is read in.</param>
public sealed record NoteNode(int Number, ImmutableArray<FlowNode> Content, StructureElement LogicalParent);
