namespace Leaflets.Markdown.Parsing;

/// <summary>A short form with its long form: <c>*[NHS]: National Health Service</c>.</summary>
/// <param name="Label">The short form.</param>
/// <param name="Text">The long form.</param>
/// <param name="Span">Its line.</param>
internal sealed record ShortForm(string Label, string Text, Markdig.Syntax.SourceSpan Span);
