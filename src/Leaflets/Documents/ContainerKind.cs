namespace Leaflets.Documents;

/// <summary>The named groups of blocks that leaflets have.</summary>
public enum ContainerKind
{
    /// <summary>The main points, at the top.</summary>
    KeyPoints,

    /// <summary>Questions to ask, each with ruled lines to write the answer on.</summary>
    Questions,

    /// <summary>Whom to call.</summary>
    Contact,

    /// <summary>What to do or bring, each with a box to tick.</summary>
    Checklist,

    /// <summary>A part below a dashed line, to tear off and hand in.</summary>
    TearOff,

    /// <summary>Ruled lines for the reader's own notes.</summary>
    Notes,
}
