namespace Leaflets.Styling;

/// <summary>
/// A running header or footer: three templates in which <c>{field}</c> stands for a value. Fields: <c>title</c>, <c>clinic</c>,
/// <c>reference</c>, <c>version</c>, <c>issued</c>, <c>review</c>, <c>page</c> (in the words of the language, "Page 1 of 2"),
/// <c>page-number</c>, <c>page-count</c>, <c>language</c>. A template whose fields are all without value prints nothing.
/// </summary>
/// <param name="Start">At the side where lines begin; may be empty.</param>
/// <param name="Center">In the middle; may be empty.</param>
/// <param name="End">At the side where lines end; may be empty.</param>
/// <param name="Distance">From the paper's edge to the text's nearest edge.</param>
/// <param name="Rule">A line between the running text and the page's text, or null.</param>
internal sealed record RunningContent(
    string Start,
    string Center,
    string End,
    Typesetting.Geometry.Length Distance,
    Typesetting.Frames.Stroke? Rule);
