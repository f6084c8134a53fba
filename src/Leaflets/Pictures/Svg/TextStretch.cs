namespace Leaflets.Pictures.Svg;

/// <summary>The length that an element states for its text (SVG 1.1, 10.4).</summary>
/// <param name="Length">The length, in user units.</param>
/// <param name="ScalesGlyphs">Whether letters are stretched, and not the room between them.</param>
internal sealed record TextStretch(double Length, bool ScalesGlyphs)
{
    /// <summary>Whether a chunk has had it.</summary>
    public bool IsUsed { get; set; }

    /// <inheritdoc/>
    public bool Equals(TextStretch? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
