namespace Leaflets.Typesetting.Inline.Model;

/// <summary>Where lines shorter than the measure stand.</summary>
public enum TextAlignment
{
    /// <summary>At the side where lines begin: ragged at the end.</summary>
    Start,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>At the side where lines end.</summary>
    End,
}
