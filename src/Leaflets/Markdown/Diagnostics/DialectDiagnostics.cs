using Leaflets.Diagnostics;

namespace Leaflets.Markdown.Diagnostics;

/// <summary>What can be wrong with a text that was written for another program.</summary>
internal static class DialectDiagnostics
{
    public static readonly DiagnosticDescriptor Foreign = Error(
        "LFT1340",
        "'{0}' is {1}, which would be printed as it stands; in a leaflet it is {2}.",
        "Write that in its place, or put a backslash before the mark to print it.");

    public static readonly DiagnosticDescriptor ForeignCode = Error(
        "LFT1341",
        "'{0}' is {1}, and only its source would be printed; in a leaflet it is {2}.",
        "Write that in its place. To print the source, remove the word after the fence.");

    public static readonly DiagnosticDescriptor DirectiveUnclosed = Error(
        "LFT1342",
        "The box '{0}' does not end, so it holds the rest of the text.",
        "Close it with a line of the same marks that opened it.");

    public static readonly DiagnosticDescriptor LinkBroken = Error(
        "LFT1343",
        "'{0}' is no link and would be printed as it stands: its address does not end, has a space or brackets without partners, or "
            + "its text holds another link.",
        "Write the address between '<' and '>': [text](<an address.pdf>). To print the brackets, write \\[.");

    public static readonly DiagnosticDescriptor PictureBroken = Error(
        "LFT1344",
        "'{0}' is no picture and would be printed as it stands: its address has a space or brackets without partners.",
        "Write the address between '<' and '>': ![what it shows](<my picture.png>). To print the brackets, write !\\[.");

    public static readonly DiagnosticDescriptor PictureSize = Error(
        "LFT1345",
        "The size in '{0}' is a mark of another program.",
        "Write it after the picture: ![what it shows](picture.png){width=60mm}.");

    public static readonly DiagnosticDescriptor LinkApart = Error(
        "LFT1346",
        "A space or a line end parts the text from the address in '{0}', so the brackets would be printed.",
        "Remove what stands between ']' and '('.");

    public static readonly DiagnosticDescriptor LinkLabelMissing = Warning(
        "LFT1347",
        "There is no link address '[{0}]', so '{1}' is printed with its brackets.",
        "Add a line '[label]: https://…' with that label at the end, or write [text](address).");

    public static readonly DiagnosticDescriptor AddressCut = Error(
        "LFT1348",
        "The address '{0}' ends before '{1}', which no bare address holds.",
        "Put a space after the address, or write all of it between '<' and '>'.");

    public static readonly DiagnosticDescriptor MarkdownInHtml = Error(
        "LFT1349",
        "'{0}' stands in a block of HTML, where Markdown is not read, so its marks would be printed.",
        "Leave a blank line after the tag above it and before the tag below it.");

    public static readonly DiagnosticDescriptor LinkSilent = Warning(
        "LFT1350",
        "The link '{0}' holds nothing that is heard, so its address stands in its place.",
        "Write what it leads to, or describe the picture.");

    public static readonly DiagnosticDescriptor StruckUnclosed = Error(
        "LFT1352",
        "'{0}' strikes text out and {1}, so what no longer holds would be printed as if it did.",
        "Open and close it within the same paragraph, or write ~~text~~.");

    public static readonly DiagnosticDescriptor AbbreviationTwice = Error(
        "LFT1353", "The short form '{0}' stands for two things: '{1}' and '{2}'.", "Keep one of the two lines.");

    private static DiagnosticDescriptor Warning(string id, string message, string remedy) =>
        new(id, DiagnosticSeverity.Warning, message, remedy);

    private static DiagnosticDescriptor Error(string id, string message, string remedy) =>
        new(id, DiagnosticSeverity.Error, message, remedy);
}
