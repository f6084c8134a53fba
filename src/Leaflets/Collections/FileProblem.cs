namespace Leaflets.Collections;

/// <summary>Why a file was not read.</summary>
internal enum FileProblem
{
    None,
    Missing,
    Unreadable,
    TooLarge,
    Outside,
}
