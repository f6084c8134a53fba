namespace Leaflets.Formats.Reading;

/// <summary>What a leaflet says beside its letters, and each format in a way of its own.</summary>
internal enum MarkKind
{
    /// <summary>A cell that heads others.</summary>
    HeaderCell,

    /// <summary>An item of a list: its number, its box, or "•" for any bullet.</summary>
    Item,

    /// <summary>A link: the address that it leads to, or "#" for a place in the leaflet.</summary>
    Link,

    /// <summary>A picture: its alternative text.</summary>
    Picture,

    /// <summary>A short form: its long form. Word has none.</summary>
    LongForm,
}
