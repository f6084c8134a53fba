using System.Collections.Immutable;
using Leaflets.Typesetting.Inline.Breaking;

namespace Leaflets.Typesetting.Tests.Inline;

/// <summary>The protected stretches of test text.</summary>
internal static class Spans
{
    public static ImmutableArray<ProtectedSpan> In(string text) => ProtectedSpans.Find(text);
}
