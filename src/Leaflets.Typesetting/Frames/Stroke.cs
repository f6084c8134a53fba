using Leaflets.Typesetting.Geometry;

namespace Leaflets.Typesetting.Frames;

/// <summary>How a line is drawn.</summary>
/// <param name="Color">The line's colour.</param>
/// <param name="Width">The line's thickness.</param>
/// <param name="Dash">The length of dashes and gaps; <see cref="Length.Zero"/> for a solid line.</param>
public sealed record Stroke(Color Color, Length Width, Length Dash = default);
