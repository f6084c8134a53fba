namespace Leaflets.Formats.Reading;

/// <summary>A condition of a standard that a file breaks.</summary>
/// <param name="Condition">Its number.</param>
/// <param name="Place">Where in the file.</param>
/// <param name="Message">What is wrong, without a full stop.</param>
internal sealed record BrokenCondition(string Condition, string Place, string Message);
