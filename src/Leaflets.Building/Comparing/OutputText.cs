namespace Leaflets.Building.Comparing;

/// <summary>The words that a made file says, read from the file itself.</summary>
internal static class OutputText
{
    /// <summary>The words in their order, or null where the file cannot be read.</summary>
    /// <param name="format">What the file is.</param>
    /// <param name="file">The file.</param>
    public static string[]? WordsOf(OutputFormat format, byte[] file)
    {
        try
        {
            return format.Definition.PlainText(file).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            return null;
        }
    }
}
