using Leaflets.Diagnostics;

namespace Leaflets.Settings.Keys;

/// <summary>What a reader says of keys and values that are wrong: each kind of file has ids and remedies of its own.</summary>
/// <param name="UnknownKey">Takes the key and what there is instead.</param>
/// <param name="WrongValue">Takes the key, what the value is and what it may be.</param>
/// <param name="OutOfRange">Takes the key, the number and its bounds.</param>
internal sealed record KeyFaults(DiagnosticDescriptor UnknownKey, DiagnosticDescriptor WrongValue, DiagnosticDescriptor OutOfRange)
{
    /// <summary>What is said instead of a key that there is not: from its name and the names that there are.</summary>
    public Func<string, IEnumerable<string>, string> Hint { get; init; } = Nearest.Hint;

    /// <summary>What is said of the files under <c>styles/</c>.</summary>
    public static KeyFaults OfStyles { get; } =
        new(SettingsDiagnostics.UnknownKey, SettingsDiagnostics.WrongValue, SettingsDiagnostics.OutOfRange);
}
