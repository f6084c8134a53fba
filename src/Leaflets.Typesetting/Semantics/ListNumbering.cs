namespace Leaflets.Typesetting.Semantics;

/// <summary>How the items of a list are marked (ISO 32000-1, table 347, ListNumbering).</summary>
public enum ListNumbering
{
    /// <summary>Not marked.</summary>
    None,

    /// <summary>A filled circle.</summary>
    Disc,

    /// <summary>An open circle.</summary>
    Circle,

    /// <summary>A square.</summary>
    Square,

    /// <summary>Numbers, in the digits of any script.</summary>
    Numeric,

    /// <summary>Lower-case letters.</summary>
    LowerAlpha,

    /// <summary>Upper-case letters.</summary>
    UpperAlpha,

    /// <summary>Lower-case Roman numerals.</summary>
    LowerRoman,

    /// <summary>Upper-case Roman numerals.</summary>
    UpperRoman,
}
