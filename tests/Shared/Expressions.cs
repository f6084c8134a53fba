using System.Collections.Immutable;
using Xunit;

namespace Leaflets.Tests.Shared;

/// <summary>Expressions of numbers, signs and Latin words that read from left to right wherever they stand.</summary>
internal static class Expressions
{
    /// <summary>The expressions of <c>expressions.txt</c>.</summary>
    public static ImmutableArray<string> All { get; } =
        [.. File.ReadLines(Path.Join(AppContext.BaseDirectory, "expressions.txt"))
        .Where(line => line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal))];

    /// <summary>Languages that run from right to left, each with two words to put around an expression.</summary>
    public static TheoryData<string, string, string> Languages => new()
    {
        { "ar", "خذ", "يوميا" },
        { "fa", "بخورید", "روزانه" },
        { "he", "קחו", "היום" },
        { "ur", "لیں", "روزانہ" },
        { "ps", "واخلئ", "هره ورځ" },
        { "ckb", "بخۆ", "ڕۆژانە" },
    };
}
