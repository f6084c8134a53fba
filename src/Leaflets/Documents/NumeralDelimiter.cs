namespace Leaflets.Documents;

/// <summary>What sets the number of a list item off from its text.</summary>
public enum NumeralDelimiter
{
    /// <summary>A full stop: <c>1.</c></summary>
    Period,

    /// <summary>A parenthesis: <c>1)</c></summary>
    Parenthesis,

    /// <summary>Two parentheses: <c>(1)</c></summary>
    Parentheses,
}
