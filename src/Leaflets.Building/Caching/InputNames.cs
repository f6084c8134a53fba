namespace Leaflets.Building.Caching;

/// <summary>The names of inputs that are no files of the collection.</summary>
internal static class InputNames
{
    /// <summary>The program, its libraries and the system's language data.</summary>
    public const string Program = "(the program)";

    /// <summary>Which typefaces there are.</summary>
    public const string Typefaces = "(the list of typefaces)";

    /// <summary>The names of the styles and of the languages' words.</summary>
    public const string Names = "(the list of styles and languages)";

    /// <summary>What the request says beside what it asks for.</summary>
    public const string Options = "(what the options say)";

    private const string FacePrefix = "(the typefaces ";
    private const char Separator = '|';

    /// <summary>The name of typefaces by their files.</summary>
    public static string OfFaces(IEnumerable<string> files) => $"{FacePrefix}{string.Join(Separator, files)})";

    /// <summary>The files of the typefaces that a name stands for, or null where it stands for something else.</summary>
    public static string[]? FacesOf(string name) =>
        name.StartsWith(FacePrefix, StringComparison.Ordinal) && name.EndsWith(')')
            ? name[FacePrefix.Length..^1].Split(Separator, StringSplitOptions.RemoveEmptyEntries)
            : null;

    /// <summary>A name as a person reads it.</summary>
    public static string Shown(string name) =>
        FacesOf(name) is not null ? "one of the typefaces in use" : IsFile(name) ? name : name.Trim('(', ')');

    /// <summary>Whether a name is that of a file of the collection.</summary>
    public static bool IsFile(string name) => !name.StartsWith('(');
}
