namespace Leaflets.Typesetting.Inline.Model;

/// <summary>
/// A stretch of text for which something holds. A list of runs covers the text without gaps, so that a
/// run begins where the one before ends.
/// </summary>
/// <param name="End">The character after the last.</param>
/// <param name="Value">What holds.</param>
internal readonly record struct TextRun<T>(int End, T Value);
