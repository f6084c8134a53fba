using System.Collections.Immutable;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Styling;

/// <summary>How list items are marked.</summary>
/// <param name="Bullets">The bullet of each level; deeper levels begin again.</param>
/// <param name="Indent">How far an item's text stands in from its list; the marker hangs in this room.</param>
/// <param name="Gap">The least space between marker and text.</param>
/// <param name="BulletColor">The colour of markers, or null for the text's.</param>
internal sealed record ListStyle(ImmutableArray<string> Bullets, Length Indent, Length Gap, Color? BulletColor);
