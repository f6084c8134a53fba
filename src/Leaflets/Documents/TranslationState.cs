namespace Leaflets.Documents;

/// <summary>How far a translation can be trusted.</summary>
public enum TranslationState
{
    /// <summary>Made by a machine; nobody has checked it. The page says so.</summary>
    Machine,

    /// <summary>Made by a translator; not yet checked by a second person.</summary>
    Translated,

    /// <summary>Checked by a second person.</summary>
    Reviewed,

    /// <summary>Released.</summary>
    Approved,
}
