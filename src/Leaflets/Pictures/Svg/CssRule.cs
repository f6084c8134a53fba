using System.Collections.Immutable;

namespace Leaflets.Pictures.Svg;

/// <summary>One selector of a drawing's style sheet with its declarations.</summary>
/// <param name="Selector">What it is for.</param>
/// <param name="Order">The rule's place in the sheets.</param>
/// <param name="Declarations">Properties and values.</param>
internal sealed record CssRule(CssSelector Selector, int Order, ImmutableArray<CssDeclaration> Declarations)
{
    /// <summary>What applying the rule costs, in characters.</summary>
    public int Weight { get; } = 1 + Declarations.Sum(static declaration => declaration.Name.Length + declaration.Value.Length);
}
