namespace Leaflets.Building.Caching;

/// <summary>What a sealed record was found to be.</summary>
internal enum SealState
{
    /// <summary>There is none, or one of another version of the program.</summary>
    Missing,

    /// <summary>It is whole, is the one that was asked for, and is signed where there is a key.</summary>
    Whole,

    /// <summary>It is damaged, or another than its name says.</summary>
    Damaged,

    /// <summary>It is whole, and not signed with the key.</summary>
    Unsigned,
}
