namespace Leaflets.Documents;

/// <summary>What the markers of a numbered list look like.</summary>
/// <param name="System">The letters or digits.</param>
/// <param name="Delimiter">What stands around them.</param>
public readonly record struct ListMarker(NumeralSystem System, NumeralDelimiter Delimiter)
{
    /// <summary>A number with what stands around it.</summary>
    /// <param name="number">The number, as it is to be written.</param>
    public string Around(string number) => Delimiter switch
    {
        NumeralDelimiter.Parenthesis => number + ")",
        NumeralDelimiter.Parentheses => "(" + number + ")",
        _ => number + ".",
    };
}
