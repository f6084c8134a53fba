namespace Leaflets.Typesetting.Semantics;

/// <summary>What a header cell heads (ISO 32000-1, table 349, Scope).</summary>
public enum HeaderScope
{
    /// <summary>Its column.</summary>
    Column,

    /// <summary>Its row.</summary>
    Row,

    /// <summary>Both.</summary>
    Both,
}
