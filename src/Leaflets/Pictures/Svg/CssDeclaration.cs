namespace Leaflets.Pictures.Svg;

/// <summary>A property with its value, as a rule or a <c>style</c> attribute says it.</summary>
/// <param name="Name">The property, in small letters.</param>
/// <param name="Value">The value.</param>
/// <param name="IsImportant">Whether it stands above those that are not (CSS 2.1, 6.4.2).</param>
internal readonly record struct CssDeclaration(string Name, string Value, bool IsImportant)
{
    private const string Important = "important";

    /// <summary>The declarations of a <c>style</c> attribute or a rule's body.</summary>
    public static IEnumerable<CssDeclaration> Read(string body)
    {
        foreach (var part in CssText.Split(body, ';'))
        {
            if (part.IndexOf(':', StringComparison.Ordinal) is not (var colon and > 0))
            {
                continue;
            }

            var value = part[(colon + 1)..].Trim();
            var isImportant = value.EndsWith(Important, StringComparison.OrdinalIgnoreCase)
                && value[..^Important.Length].TrimEnd().EndsWith('!');
            var name = part[..colon].Trim();
            if (value.Length == 0 && !name.StartsWith("--", StringComparison.Ordinal))
            {
                // Nothing is declared by a property without a value (CSS Syntax 3, 5.4.6).
                continue;
            }

            yield return new CssDeclaration(
                name.StartsWith("--", StringComparison.Ordinal) ? name : name.ToLowerInvariant(),
                isImportant ? value[..^Important.Length].TrimEnd()[..^1].TrimEnd() : value,
                isImportant);
        }
    }
}
