namespace Leaflets.Batch.Caching;

/// <summary>The names of inputs that are no files of the collection.</summary>
internal static class InputNames
{
    /// <summary>The program, its libraries and the system's language data.</summary>
    public const string Program = "(the program)";

    /// <summary>Which typefaces there are.</summary>
    public const string Typefaces = "(the list of typefaces)";

    /// <summary>The names of the styles and of the languages' words.</summary>
    public const string Names = "(the names of styles and languages)";

    /// <summary>What the request says beside what it asks for.</summary>
    public const string Options = "(the options)";

    private const string FacePrefix = "(the typeface ";

    /// <summary>The name of a typeface's file.</summary>
    public static string OfFace(string file) => $"{FacePrefix}{file})";

    /// <summary>The file of a typeface that a name stands for, or null where it stands for something else.</summary>
    public static string? FaceOf(string name) => name.StartsWith(FacePrefix, StringComparison.Ordinal) ? name[FacePrefix.Length..^1] : null;

    /// <summary>Whether a name is that of a file of the collection.</summary>
    public static bool IsFile(string name) => !name.StartsWith('(');
}
