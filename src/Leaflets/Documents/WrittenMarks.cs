namespace Leaflets.Documents;

/// <summary>Marks that the program writes where the document has no characters, the same in each format.</summary>
internal static class WrittenMarks
{
    /// <summary>A blank to write in.</summary>
    public const string Blank = "____________________";
}
