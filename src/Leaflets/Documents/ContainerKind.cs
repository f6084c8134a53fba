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
}
