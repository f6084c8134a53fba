namespace Leaflets.Typesetting.Inline.Bidi;

/// <summary>What a character is to a piece of text that reads from left to right within text that does not.</summary>
internal enum CharacterKind
{
    /// <summary>A letter that runs from left to right, with the marks upon it.</summary>
    Letter,

    /// <summary>A digit of any script, a fraction, a raised or lowered figure.</summary>
    Digit,

    /// <summary>A space that words are parted by.</summary>
    Space,

    /// <summary>Something in the line that is no text: a picture, the call of a note.</summary>
    Object,

    /// <summary>A sign or mark of punctuation.</summary>
    Sign,

    /// <summary>What shows nothing and parts nothing: joiners, soft hyphens.</summary>
    Nothing,

    /// <summary>What no such piece holds: letters and punctuation that run from right to left, controls, ends of lines.</summary>
    Break,
}
