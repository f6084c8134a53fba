namespace Leaflets.Cli.Help;

/// <summary>A file of an example.</summary>
/// <param name="Path">Its path in the collection, or, where it has no folder, in the leaflet's folder.</param>
/// <param name="Text">What it holds. Markdown without front matter is the text of a leaflet that has a title.</param>
internal sealed record ExampleFile(string Path, string Text);
