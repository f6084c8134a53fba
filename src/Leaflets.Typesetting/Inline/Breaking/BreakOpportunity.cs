namespace Leaflets.Typesetting.Inline.Breaking;

/// <summary>A place where a line may end.</summary>
/// <param name="Position">The first character of the next line.</param>
/// <param name="Trimmed">The end of the line's content without the white space that hangs.</param>
/// <param name="Kind">How freely the line may end here.</param>
/// <param name="Penalty">What ending a line here costs, in the unit of <see cref="TotalFit"/>.</param>
/// <param name="IsHyphen">Whether the character before is a soft hyphen, which is seen where a line ends at it.</param>
internal readonly record struct BreakOpportunity(int Position, int Trimmed, BreakKind Kind, double Penalty, bool IsHyphen = false);
