namespace Leaflets.Documents;

/// <summary>The kinds of GitHub alerts.</summary>
public enum CalloutKind
{
    /// <summary>Worth knowing.</summary>
    Note,

    /// <summary>Good advice.</summary>
    Tip,

    /// <summary>Needed for the treatment to work.</summary>
    Important,

    /// <summary>Needs attention at once: when to call.</summary>
    Warning,

    /// <summary>An action that can do harm.</summary>
    Caution,
}
