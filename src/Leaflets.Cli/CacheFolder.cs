using Leaflets.Building;
using Leaflets.Cli.Invocation;

namespace Leaflets.Cli;

/// <summary>The default folder of the cache.</summary>
internal static class CacheFolder
{
    /// <summary>The folder's name, in the folder that holds <c>leaflets/</c>.</summary>
    public const string Name = ".leaflets-cache";

    /// <summary>The variable that holds what entries are signed with.</summary>
    public const string KeyVariable = "LEAFLETS_CACHE_KEY";

    /// <summary>
    /// What entries are signed with, or null where the variable is not set or empty, as it is where a secret is not given out.
    /// </summary>
    /// <exception cref="BuildRequestException">It is too short.</exception>
    public static CacheKey? Key(CommandContext surroundings)
    {
        var secret = surroundings.Variable(KeyVariable);
        return string.IsNullOrEmpty(secret) ? null
            : secret.Length >= CacheKey.LeastLength ? new CacheKey(secret)
            : throw new BuildRequestException($"{KeyVariable} is shorter than {CacheKey.LeastLength} characters, so it could be guessed.");
    }
}
