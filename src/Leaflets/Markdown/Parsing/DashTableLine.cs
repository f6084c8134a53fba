namespace Leaflets.Markdown.Parsing;

/// <summary>A line of text in a table of pandoc.</summary>
/// <param name="Text">The file.</param>
/// <param name="Start">Where the line begins.</param>
/// <param name="Content">Where its text begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Line">Its number, from 0.</param>
internal sealed record DashTableLine(string Text, int Start, int Content, int End, int Line);
