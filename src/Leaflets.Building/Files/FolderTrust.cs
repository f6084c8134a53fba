namespace Leaflets.Building.Files;

/// <summary>Whether what lies in a folder can have been put there by a user whom nobody trusts with it.</summary>
internal static class FolderTrust
{
    private const uint Root = 0;

    /// <summary>Why a folder is not to be trusted, or null.</summary>
    /// <param name="folder">What the system says of it.</param>
    /// <param name="around">The owner of the folder around it, who may put another in its place anyway; or null.</param>
    public static string? Doubt(FileStatus folder, uint? around) => OperatingSystem.IsWindows() ? null
        : folder.IsOpenToAll ? "every user of this machine can write to it"
        : folder.Owner == UnixCalls.User() || folder.Owner == Root || folder.Owner == around ? null
        : "it belongs to another user";

    /// <summary>Whether a folder is the user's own, and nobody else can have put anything there.</summary>
    public static bool IsOwn(FileStatus folder) =>
        OperatingSystem.IsWindows() || (folder.Owner == UnixCalls.User() && folder.IsOwnersAlone);
}
