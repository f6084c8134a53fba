namespace Leaflets.Typesetting.Inline.Protection;

/// <summary>What a <see cref="ProtectedSpan"/> must not suffer.</summary>
[Flags]
internal enum ProtectedSpanFlags
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The text stays on one line.</summary>
    KeepTogether = 1,

    /// <summary>
    /// The text may be divided all the same where it is wider than a whole line: addresses, and stretches too long to keep.
    /// </summary>
    DivisibleInNeed = 2,

    /// <summary>The text may be divided between its words where it is wider than a whole line; phone numbers may not.</summary>
    DivisibleAtSpacesInNeed = 4,
}
