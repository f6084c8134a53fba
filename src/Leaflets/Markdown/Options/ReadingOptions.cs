using System.Collections.Immutable;

namespace Leaflets.Markdown.Options;

/// <summary>How <see cref="MarkdownReader"/> reads. Immutable.</summary>
public sealed record ReadingOptions
{
    /// <summary>The defaults.</summary>
    public static ReadingOptions Default { get; } = new();

    /// <summary>What to do with HTML that is not supported.</summary>
    public HtmlMode Html { get; init; } = HtmlMode.Strict;

    /// <summary>
    /// The values of fields by name: <c>{{clinic.phone}}</c> prints that of <c>clinic.phone</c>. They are text, whatever stands in them.
    /// </summary>
    public ImmutableSortedDictionary<string, string> Fields { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Where relative links begin, or null where they lead nowhere.</summary>
    public Uri? Site { get; init; }

    /// <summary>How much is read at most.</summary>
    public ReadingLimits Limits { get; init; } = ReadingLimits.Default;
}
