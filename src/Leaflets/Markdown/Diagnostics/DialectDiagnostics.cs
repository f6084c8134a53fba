using Leaflets.Diagnostics;

namespace Leaflets.Markdown.Diagnostics;

/// <summary>What can be wrong with a text that was written for another program.</summary>
internal static class DialectDiagnostics
{
    public static readonly DiagnosticDescriptor Foreign = Error(
        "LFT1340",
        "'{0}' is {1}, which would be printed as it is; in a leaflet it is {2}.",
        "Write that instead, or put a backslash before the mark to print it.");

    public static readonly DiagnosticDescriptor ForeignCode = Error(
        "LFT1341",
        "'{0}' is {1}, and only its source would be printed; in a leaflet it is {2}.",
        "Write that instead. To print the source, remove the word after the fence.");

    public static readonly DiagnosticDescriptor DirectiveUnclosed = Error(
        "LFT1342",
        "The box '{0}' is not closed, so it contains the rest of the text.",
        "Close it with a line of the same marks that opened it.");

    public static readonly DiagnosticDescriptor LinkBroken = Error(
        "LFT1343",
        "'{0}' is not a valid link and would be printed as it is: its address does not end, has a space or unmatched brackets, or its "
        + "text contains another link.",
        "Write the address between '<' and '>': [text](<an address.pdf>). To print the brackets, write \\[.");

    public static readonly DiagnosticDescriptor PictureBroken = Error(
        "LFT1344",
        "'{0}' is not a valid picture and would be printed as it is: its address has a space or unmatched brackets.",
        "Write the address between '<' and '>': ![what it shows](<my picture.png>). To print the brackets, write !\\[.");

    public static readonly DiagnosticDescriptor PictureSize = Error(
        "LFT1345",
        "The size in '{0}' is written for another program.",
        "Write it after the picture: ![what it shows](picture.png){width=60mm}.");

    public static readonly DiagnosticDescriptor LinkApart = Error(
        "LFT1346",
        "In '{0}', a space or a line break separates the text from the address, so the brackets would be printed.",
        "Remove everything between ']' and '('.");

    public static readonly DiagnosticDescriptor LinkLabelMissing = Warning(
        "LFT1347",
        "There is no link address '[{0}]', so '{1}' is printed with its brackets.",
        "Add a line '[label]: https://…' with that label at the end of the file, or write [text](address).");

    public static readonly DiagnosticDescriptor AddressCut = Error(
        "LFT1348",
        "The address '{0}' ends before '{1}', which an address without '<' and '>' cannot contain.",
        "Put a space after the address, or write all of it between '<' and '>'.");

    public static readonly DiagnosticDescriptor MarkdownInHtml = Error(
        "LFT1349",
        "'{0}' is in a block of HTML, where Markdown is not read, so its marks would be printed.",
        "Leave a blank line after the tag above it and before the tag below it.");

    public static readonly DiagnosticDescriptor LinkSilent = Warning(
        "LFT1350",
        "The link '{0}' has no text that can be read aloud, so its address is used as its text.",
        "Write what it leads to, or describe the picture.");

    public static readonly DiagnosticDescriptor StruckUnclosed = Error(
        "LFT1352",
        "'{0}' strikes text out and {1}, so text that is no longer valid would be printed as if it were.",
        "Open and close it within the same paragraph, or write ~~text~~.");

    public static readonly DiagnosticDescriptor AbbreviationTwice = Error(
        "LFT1353", "The short form '{0}' has two meanings: '{1}' and '{2}'.", "Keep one of the two lines.");

    private static DiagnosticDescriptor Warning(string id, string message, string remedy) =>
        new(id, DiagnosticSeverity.Warning, message, remedy);

    private static DiagnosticDescriptor Error(string id, string message, string remedy) =>
        new(id, DiagnosticSeverity.Error, message, remedy);
}
