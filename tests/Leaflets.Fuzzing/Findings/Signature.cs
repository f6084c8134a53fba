using System.Diagnostics;

namespace Leaflets.Fuzzing.Findings;

/// <summary>Tells one fault from another.</summary>
internal static class Signature
{
    private static readonly string[] Ours = ["Leaflets", "Markdig", "YamlDotNet"];

    /// <summary>The kind of an exception and the method that it comes from.</summary>
    public static string Of(Exception exception)
    {
        if (exception is BrokenPromiseException broken)
        {
            return broken.Promise;
        }

        foreach (var frame in new StackTrace(exception).GetFrames())
        {
            if (frame.GetMethod() is { DeclaringType: { FullName: { } type } } method
                && Ours.Any(name => type.StartsWith(name, StringComparison.Ordinal)))
            {
                return $"{exception.GetType().Name} from {type}.{method.Name}";
            }
        }

        return exception.GetType().Name;
    }

    /// <summary>How a process ended that could not tell itself: the first of our methods that it names in its last words.</summary>
    public static string OfEnd(string lastWords)
    {
        var line = lastWords.Split('\n')
            .FirstOrDefault(line => Ours.Any(name => line.TrimStart().StartsWith($"at {name}", StringComparison.Ordinal)));
        var reason = lastWords.Contains("Stack overflow", StringComparison.OrdinalIgnoreCase) ? "stack overflow" : "end of the process";
        return line is null ? reason : $"{reason} {line.Trim().Split('(')[0]}";
    }
}
