namespace Leaflets.Languages;

/// <summary>The quotation marks of a language.</summary>
/// <param name="Open">Opens a quotation.</param>
/// <param name="Close">Closes it.</param>
/// <param name="InnerOpen">Opens one inside another.</param>
/// <param name="InnerClose">Closes that.</param>
internal sealed record Quotes(string Open, string Close, string InnerOpen, string InnerClose)
{
    /// <summary>Those of English.</summary>
    public static Quotes Default { get; } = new("“", "”", "‘", "’");
}
