namespace Leaflets.Typesetting.Inline.Breaking;

/// <summary>How freely a line may end at a place.</summary>
internal enum BreakKind
{
    /// <summary>Wherever it serves the paragraph.</summary>
    Allowed,

    /// <summary>Only where the text around it is wider than a whole line.</summary>
    InNeed,

    /// <summary>Always.</summary>
    Mandatory,
}
