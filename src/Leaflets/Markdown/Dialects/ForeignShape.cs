namespace Leaflets.Markdown.Dialects;

/// <summary>Tells whether a construct stands at a place whose text begins with its opening.</summary>
/// <returns>The construct's length, or 0 if there is none.</returns>
internal delegate int ForeignShape(ForeignPlace place);
