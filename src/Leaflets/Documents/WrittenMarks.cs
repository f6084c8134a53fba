namespace Leaflets.Documents;

/// <summary>Marks that the program writes where the document has no characters, the same in each format.</summary>
internal static class WrittenMarks
{
    /// <summary>How wide a blank to write in is where nothing says it, in underscores.</summary>
    public const int BlankWidth = 20;

    /// <summary>A blank to write in.</summary>
    public static string Blank(WriteInBlank blank) => new('_', blank.Width);
}
