namespace Leaflets.Typesetting.Semantics;

/// <summary>What raised or lowered text is, which its place alone does not say.</summary>
public enum TextScript
{
    /// <summary>Text on the line.</summary>
    None,

    /// <summary>A power, a charge, an ordinal.</summary>
    Superscript,

    /// <summary>An index.</summary>
    Subscript,

    /// <summary>The number of a note, which is no part of the word or number before it.</summary>
    NoteCall,
}
