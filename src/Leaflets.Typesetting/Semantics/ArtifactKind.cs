namespace Leaflets.Typesetting.Semantics;

/// <summary>Why something on a page is not content (ISO 32000-1, 14.8.2.2.2).</summary>
public enum ArtifactKind
{
    /// <summary>Pagination: the running header.</summary>
    Header,

    /// <summary>Pagination: the running footer.</summary>
    Footer,

    /// <summary>Layout: rules, table lines, decoration, repeated header rows.</summary>
    Layout,

    /// <summary>Background of a page or box.</summary>
    Background,
}
