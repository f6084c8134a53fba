namespace Leaflets.Markdown.Parsing;

/// <summary>The grammar of fields: names of letters, digits, <c>-</c> and <c>_</c>, joined by dots, between double braces.</summary>
internal static class FieldSyntax
{
    private const int MaximumLength = 100;

    /// <summary>Reads a field at the beginning of a text.</summary>
    /// <returns>Its length with the braces, or 0 if there is none.</returns>
    public static int Read(ReadOnlySpan<char> text, out string name)
    {
        name = string.Empty;
        if (!text.StartsWith("{{"))
        {
            return 0;
        }

        var end = text[..Math.Min(text.Length, MaximumLength)].IndexOf("}}", StringComparison.Ordinal);
        if (end < 0)
        {
            return 0;
        }

        var inner = text[2..end].Trim(' ');
        if (inner.IsEmpty || inner[0] is '.' or '-' || inner[^1] == '.' || inner.ContainsAnyExcept(NameCharacters)
            || inner.Contains("..", StringComparison.Ordinal))
        {
            return 0;
        }

        name = inner.ToString();
        return end + 2;
    }

    private static readonly System.Buffers.SearchValues<char> NameCharacters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-_");
}
