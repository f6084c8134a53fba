using Leaflets.Diagnostics;
using Leaflets.Styling;

namespace Leaflets.Settings.Yaml;

/// <summary>What a reader says of YAML that it cannot use: a style file and front matter have ids and remedies of their own.</summary>
/// <param name="NotYaml">Takes the fault.</param>
/// <param name="DuplicateKey">Takes the key.</param>
/// <param name="Anchor">Anchors, aliases and tags.</param>
/// <param name="TooDeep">Takes the greatest depth.</param>
/// <param name="TooLarge">Takes the length and the greatest length.</param>
internal sealed record YamlFaults(
    DiagnosticDescriptor NotYaml,
    DiagnosticDescriptor DuplicateKey,
    DiagnosticDescriptor Anchor,
    DiagnosticDescriptor TooDeep,
    DiagnosticDescriptor TooLarge)
{
    /// <summary>What is said of the files under <c>styles/</c>.</summary>
    public static YamlFaults OfStyles { get; } = new(
        StyleDiagnostics.NotYaml,
        StyleDiagnostics.DuplicateKey,
        StyleDiagnostics.Anchor,
        StyleDiagnostics.TooDeep,
        StyleDiagnostics.TooLarge);
}
