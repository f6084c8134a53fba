namespace Leaflets.Markdown.Parsing;

/// <summary>Blocks stand too deep in one another. It never leaves the reader.</summary>
/// <param name="offset">Where the block begins that is too deep, in the text that is parsed.</param>
internal sealed class TooDeepException(int offset) : Exception
{
    /// <summary>Where the block begins that is too deep.</summary>
    public int Offset => offset;
}
