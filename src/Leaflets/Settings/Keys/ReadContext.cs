using System.Globalization;
using Leaflets.Diagnostics;
using Leaflets.Settings.Yaml;

namespace Leaflets.Settings.Keys;

/// <summary>Where a reader is in a file, and where it reports.</summary>
/// <param name="Diagnostics">Takes what is wrong.</param>
/// <param name="Path">The keys from the top to here, joined by dots; empty at the top.</param>
internal sealed record ReadContext(ICollection<Diagnostic> Diagnostics, string Path = "")
{
    /// <summary>What is said of keys and values that are wrong.</summary>
    public KeyFaults Faults { get; init; } = KeyFaults.OfStyles;

    /// <summary>The place of the key whose value is read; null at the top.</summary>
    public SourceSpan? KeySpan { get; private init; }

    /// <summary>Takes the place of the value of each key that a table has, by the key's path; null where nobody asks for them.</summary>
    public Dictionary<string, SourceSpan>? Places { get; init; }

    /// <summary>The longest value that a message repeats.</summary>
    private const int Excerpt = 40;

    /// <summary>Faults beyond so many say nothing new, and a hostile file could have a hundred thousand.</summary>
    private const int MaximumFaults = 200;

    /// <summary>The context of a key's value.</summary>
    public ReadContext In(YamlScalar key) => this with { Path = PathTo(key.Value), KeySpan = key.Span };

    /// <summary>The path of a key that stands here.</summary>
    public string PathTo(string key) => Path.Length == 0 ? key : $"{Path}.{key}";

    /// <summary>Whether a fault would be reported now. The first error always is: a file that has one must not pass.</summary>
    public bool Takes(DiagnosticDescriptor descriptor) =>
        Diagnostics.Count < MaximumFaults
        || (descriptor.Severity == DiagnosticSeverity.Error && !Diagnostics.Any(static diagnostic => diagnostic.IsError));

    /// <summary>Reports at a value.</summary>
    public void Report(DiagnosticDescriptor descriptor, SourceSpan span, params object[] arguments)
    {
        if (Takes(descriptor))
        {
            Diagnostics.Add(Diagnostic.Create(descriptor, span, arguments));
        }
    }

    /// <summary>Reports a value that is not of the kind wanted.</summary>
    public void Wrong(YamlNode node, string allowed) => Wrong(node, Describe(node), allowed);

    /// <summary>Reports a value that is not of the kind wanted, in words of the kind's own for what it is.</summary>
    public void Wrong(YamlNode node, string found, string allowed) => Report(Faults.WrongValue, node.Span, Path, found, allowed);

    /// <summary>Reports a number outside its bounds.</summary>
    public void OutOfRange(YamlNode node, string low, string high) =>
        Report(Faults.OutOfRange, node.Span, Path, Describe(node).Trim('\''), low, high);

    private static string Describe(YamlNode node) => node switch
    {
        YamlMapping => "a group of keys",
        YamlSequence => "a list",
        YamlScalar { IsNull: true } => "empty",
        YamlScalar { Value.Length: > Excerpt } scalar => $"'{scalar.Value[..Excerpt]}…'",
        YamlScalar scalar => string.Create(CultureInfo.InvariantCulture, $"'{scalar.Value}'"),
        _ => "this",
    };
}
