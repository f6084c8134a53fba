namespace Leaflets.Markdown.Html;

/// <summary>An attribute of a tag.</summary>
/// <param name="Name">Its name, in lower case.</param>
/// <param name="Value">Its value, entities resolved; empty where it has none.</param>
internal readonly record struct HtmlAttribute(string Name, string Value);
