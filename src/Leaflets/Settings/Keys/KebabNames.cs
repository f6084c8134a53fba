using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace Leaflets.Settings.Keys;

/// <summary>The members of an enumeration by their names in files: <c>Heading2</c> is <c>heading-2</c>. Immutable, thread-safe.</summary>
internal sealed class KebabNames<T>
    where T : struct, Enum
{
    private readonly FrozenDictionary<string, T> _values;

    private KebabNames()
    {
        Values = [.. Enum.GetValues<T>()];
        Names = [.. Values.Select(NameOf)];
        _values = Values.ToFrozenDictionary(NameOf, StringComparer.Ordinal);
    }

    /// <summary>The names of this enumeration.</summary>
    public static KebabNames<T> Instance { get; } = new();

    /// <summary>The members in the order declared.</summary>
    public ImmutableArray<T> Values { get; }

    /// <summary>The names, in the order of <see cref="Values"/>.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>The name of a member.</summary>
    public static string NameOf(T value)
    {
        var name = value.ToString();
        var kebab = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (kebab.Length > 0 && (char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter)))
            {
                kebab.Append('-');
            }

            kebab.Append(char.ToLowerInvariant(letter));
        }

        return kebab.ToString();
    }

    /// <summary>The member with this name.</summary>
    public bool TryParse(string name, out T value) => _values.TryGetValue(name, out value);
}
