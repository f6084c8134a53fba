using System.Collections.Immutable;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Documents;

/// <summary>What an author writes in <c>{#id .class lang=… dir=… key=value}</c>.</summary>
public sealed record NodeAttributes
{
    /// <summary>No attributes.</summary>
    public static NodeAttributes None { get; } = new();

    /// <summary>A name that links can lead to, or null.</summary>
    public string? Id { get; init; }

    /// <summary>Style classes, in the order written.</summary>
    public ImmutableArray<string> Classes { get; init; } = [];

    /// <summary>The BCP 47 tag of the node's language, or null where it is the parent's.</summary>
    public string? Language { get; init; }

    /// <summary>The node's direction, or null where it follows from the language.</summary>
    public TextDirection? Direction { get; init; }

    /// <summary>Other keys with their values, for example <c>width</c>.</summary>
    public ImmutableDictionary<string, string> Values { get; init; } = ImmutableDictionary<string, string>.Empty;
}
