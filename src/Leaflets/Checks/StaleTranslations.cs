namespace Leaflets.Checks;

/// <summary>What to do with a translation of an earlier version of its source. The YAML value is the name in small letters.</summary>
internal enum StaleTranslations
{
    /// <summary>It is not made.</summary>
    Error,

    /// <summary>It is made under the version that it says, and the page says that there is a newer one.</summary>
    Notice,
}
