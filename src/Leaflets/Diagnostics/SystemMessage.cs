using System.Text.RegularExpressions;

namespace Leaflets.Diagnostics;

/// <summary>
/// What the system says of a file, as a part of a sentence that names the file itself: without the paths of this machine, which differ
/// from the next.
/// </summary>
internal static partial class SystemMessage
{
    /// <summary>The reason, without a full stop.</summary>
    /// <param name="exception">What the system threw.</param>
    public static string Of(Exception exception) => exception switch
    {
        null => throw new ArgumentNullException(nameof(exception)),
        UnauthorizedAccessException => "access is denied",
        FileNotFoundException or DirectoryNotFoundException => "there is no such file or folder",
        PathTooLongException => "its path is longer than the system allows",
        _ => Quoted().Replace(exception.Message, string.Empty).Trim().TrimEnd('.'),
    };

    /// <summary>A path between quotation marks, with what leads to it: <c>No space left on device : '/a/b'</c>.</summary>
    [GeneratedRegex(@"\s*:?\s*'(?:[/\\]|[A-Za-z]:).*'", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Quoted();
}
