namespace Leaflets.Documents;

/// <summary>What the items of a list are numbered with (CSS Counter Styles 3, 6.1 and 6.2; ECMA-376 part 1, 17.18.59).</summary>
public enum NumeralSystem
{
    /// <summary>Numbers, in the digits of the leaflet's language.</summary>
    Digits,

    /// <summary>The letters a to z, then aa, ab.</summary>
    LowerLetter,

    /// <summary>The letters A to Z, then AA, AB.</summary>
    UpperLetter,

    /// <summary>Roman numerals: i, ii, iii, iv.</summary>
    LowerRoman,

    /// <summary>Roman numerals: I, II, III, IV.</summary>
    UpperRoman,
}
