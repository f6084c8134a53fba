using Leaflets.Styling;

namespace Leaflets.Presentation.Nodes;

/// <summary>The looks of a leaflet that hang on no node of its own, for formats that have named styles.</summary>
/// <param name="Text">A paragraph that stands in nothing else.</param>
/// <param name="NoteCall">The number in that paragraph that calls a footnote.</param>
/// <param name="Note">A footnote.</param>
/// <param name="Table">A table that stands in nothing else.</param>
internal sealed record PresentedLooks(NodeSetting Text, NodeSetting NoteCall, ComputedStyle Note, PresentedTableLook Table);
