namespace Leaflets.Styling;

/// <summary>What a running header or footer can show. The name in a template is in kebab case: <c>{page-number}</c>.</summary>
internal enum RunningField
{
    /// <summary>The leaflet's title.</summary>
    Title,

    /// <summary>The clinic's name.</summary>
    Clinic,

    /// <summary>The reference code.</summary>
    Reference,

    /// <summary>The version.</summary>
    Version,

    /// <summary>The day of issue, as the language writes dates.</summary>
    Issued,

    /// <summary>The day by which the leaflet must be reviewed, as the language writes dates.</summary>
    Review,

    /// <summary>"Page 1 of 2" in the words of the language.</summary>
    Page,

    /// <summary>The page's number alone.</summary>
    PageNumber,

    /// <summary>The number of pages alone.</summary>
    PageCount,

    /// <summary>The language's name in itself.</summary>
    Language,
}
