namespace Leaflets.Checks;

/// <summary>What becomes of a translation of another version than its source's. The YAML value is the name in small letters.</summary>
internal enum StaleTranslations
{
    /// <summary>It is not made.</summary>
    Error,

    /// <summary>It is made under the version that it says, and the page says that there is a newer one.</summary>
    Notice,
}
