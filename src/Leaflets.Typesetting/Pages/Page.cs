using Leaflets.Typesetting.Frames;

namespace Leaflets.Typesetting.Pages;

/// <summary>One side of paper.</summary>
/// <param name="Frame">The content; the frame's size is the trimmed size of the page.</param>
/// <param name="Label">What a reader calls the page: its printed number.</param>
public sealed record Page(Frame Frame, string Label);
