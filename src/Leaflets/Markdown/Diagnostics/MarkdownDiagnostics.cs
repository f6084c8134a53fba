using Leaflets.Diagnostics;

namespace Leaflets.Markdown.Diagnostics;

/// <summary>What can be wrong with a leaflet's Markdown.</summary>
internal static class MarkdownDiagnostics
{
    public static readonly DiagnosticDescriptor NotRepresented = Error(
        "LFT1201", "{0} is not supported in a leaflet.", "Use headings, paragraphs, lists, tables, callouts or pictures instead.");

    public static readonly DiagnosticDescriptor TooDeep = Error(
        "LFT1202", "Lists, quotes, tables or emphasis are nested more than {0} levels deep.", "Use fewer levels.");

    public static readonly DiagnosticDescriptor UnknownContainer = Error(
        "LFT1207",
        "There is no block '::: {0}'; the nearest is '::: {1}'.",
        "Use key-points, questions, contact, checklist, notes, tear-off, columns or page-break. Write boxes such as a warning as '> "
        + "[!WARNING]'.");

    public static readonly DiagnosticDescriptor ContainerUnclosed = Error(
        "LFT1208", "The block '::: {0}' is not closed, so it contains the rest of the text.", "Close it with ':::' on its own line.");

    public static readonly DiagnosticDescriptor ContainerNameless = Error(
        "LFT1266",
        "This ':::' has no block to close, and names no block.",
        "Remove it, or name the block: '::: contact'. Each ':::' closes the innermost open block.");

    public static readonly DiagnosticDescriptor UnknownCallout = Error(
        "LFT1209", "There is no callout '[!{0}]'; the nearest is '[!{1}]'.", "Use NOTE, TIP, IMPORTANT, WARNING or CAUTION.");

    public static readonly DiagnosticDescriptor CalloutMarker = Error(
        "LFT1210",
        "The marker '{0}' would be printed as it is.",
        "Start a quote with the marker: '> [!WARNING]', with the text on the lines after it. A callout cannot contain another callout.");

    public static readonly DiagnosticDescriptor Field = Error(
        "LFT1211",
        "The field '{0}' has no value; {1}.",
        "Give it a value under 'fields' in leaflets/collection.yaml, or in the clinic's file. To print braces, write \\{\\{.");

    public static readonly DiagnosticDescriptor FieldMalformed = Error(
        "LFT1240",
        "'{0}' starts like a field but is not one.",
        "A field is a name between double braces: {{clinic.phone}}. To print braces, write \\{\\{.");

    public static readonly DiagnosticDescriptor AttributesUnattached = Error(
        "LFT1212",
        "The attributes '{0}' do not belong to anything, so they would be printed.",
        "Put them right after a link, picture, emphasis or '::text::', or at the end of a heading or paragraph. To print a brace, "
            + "write \\{.");

    public static readonly DiagnosticDescriptor UnknownAttribute = new(
        "LFT1213",
        DiagnosticSeverity.Warning,
        "The attribute '{0}' has no effect here.",
        "Remove it, or use a class that the style supports.");

    public static readonly DiagnosticDescriptor ForbiddenAttribute = Error(
        "LFT1214", "The attribute '{0}' is not allowed.", "Use a class: the look comes only from the style.");

    public static readonly DiagnosticDescriptor WrongAttribute = Error("LFT1215", "'{0}={1}' is not {2}.", "Correct the value.");

    public static readonly DiagnosticDescriptor DuplicateId = Error(
        "LFT1216",
        "The id '{0}' appears twice.",
        "Give one of the two a different id.");

    public static readonly DiagnosticDescriptor MissingTarget = Warning(
        "LFT1217",
        "The link leads to '#{0}', which does not exist, so it is printed as text{1}.",
        "Link to a heading of the text or to an id that you set with {#id}.");

    public static readonly DiagnosticDescriptor LinkRelative = Warning(
        "LFT1218",
        "The link leads to '{0}', which cannot be reached from paper or from a downloaded file, so it is printed as text.",
        "Write the full web address, set 'site:' in leaflets/collection.yaml to the address that relative links start from, or link to "
        + "a heading with '#'.");

    public static readonly DiagnosticDescriptor LinkScheme = Error(
        "LFT1219", "Links with '{0}:' are not allowed.", "Link to https:, http:, mailto:, tel: or a heading with '#'.");

    public static readonly DiagnosticDescriptor LinkSchemeUnknown = Warning(
        "LFT1248",
        "A link with '{0}:' cannot be followed from paper, so it is printed as text.",
        "Link to https:, http:, mailto:, tel: or a heading with '#'.");

    public static readonly DiagnosticDescriptor LinkTooLong = Warning(
        "LFT1256",
        "The link's address or text has more than {0} characters, so it is printed as text.",
        "Link a few words that say where it leads.");

    public static readonly DiagnosticDescriptor TooManyMarks = Error(
        "LFT1257", "One letter has more than {0} combining marks.", "Remove the marks that do not belong to the letter.");

    public static readonly DiagnosticDescriptor PrivateUse = Error(
        "LFT1258",
        "U+{0:X4} is a private-use character: how it looks and sounds depends on the typeface.",
        "Write the letter or sign that you mean.");

    public static readonly DiagnosticDescriptor Unassigned = Warning(
        "LFT1259", "U+{0:X4} is not a Unicode character.", "Write the letter or sign that you mean.");

    public static readonly DiagnosticDescriptor LostCharacter = Warning(
        "LFT1272",
        "U+FFFD is in the place of a letter that another program has lost.",
        "Write the letter that was there, and look for others that were lost.");

    public static readonly DiagnosticDescriptor Unseen = Warning(
        "LFT1273", "U+{0:X4} is not visible on paper.", "Remove it: readers cannot see it.");

    public static readonly DiagnosticDescriptor Shortcode = Error(
        "LFT1260",
        "'{0}' is a Hugo shortcode, which only Hugo can replace.",
        "Write its content: a picture as ![what it shows](picture.png), a box as '> [!NOTE]', a value as a field {{clinic.phone}}.");

    public static readonly DiagnosticDescriptor LiquidTag = Error(
        "LFT1261",
        "'{0}' is a Liquid (Jekyll) or Nunjucks tag, which only the website generator can replace.",
        "Write the text that it produces.");

    public static readonly DiagnosticDescriptor LiquidExpression = Error(
        "LFT1262",
        "'{0}' is a template expression, which only the website generator can replace.",
        "Write the text that it produces, or a field: {{clinic.phone}}. To print braces, write \\{\\{.");

    public static readonly DiagnosticDescriptor MdxLine = Error(
        "LFT1263",
        "'{0}' is program code (MDX), which a leaflet does not run.",
        "Remove it, and write what it imports as Markdown.");

    public static readonly DiagnosticDescriptor LinkInvalid = Warning(
        "LFT1220", "'{0}' is not a complete address, so the link is printed as text.", "Correct the address.");

    public static readonly DiagnosticDescriptor LinkEmpty = Warning(
        "LFT1221", "The link has no text, so its address is used as its text.", "Write between the brackets what it leads to.");

    public static readonly DiagnosticDescriptor ImageRemote = Error(
        "LFT1222", "The picture '{0}' is on the network.", "Download it, check that you may use it, and put it beside the leaflet.");

    public static readonly DiagnosticDescriptor ImagePath = Error(
        "LFT1223",
        "The picture '{0}' is not in the leaflet's folder.",
        "Put it beside the leaflet and write its path from there, with forward slashes.");

    public static readonly DiagnosticDescriptor ImageWithoutText = Error(
        "LFT1224",
        "The picture '{0}' has no alternative text.",
        "Write in the brackets what it shows. If it is only decoration, write ![](picture.png){.decorative}.");

    public static readonly DiagnosticDescriptor Figure = Error(
        "LFT1225", "A figure between '^^^' contains {0}.", "A figure takes one picture or one table, with one caption.");

    public static readonly DiagnosticDescriptor FootnoteUnused = Error(
        "LFT1226", "Nothing refers to the footnote '[{0}]', so its text would not be printed.", "Refer to it in the text, or remove it.");

    public static readonly DiagnosticDescriptor FootnoteMissing = new(
        "LFT1227",
        DiagnosticSeverity.Warning,
        "There is no footnote '{0}', so the reference is printed as it is.",
        "Add the footnote at the end of the text, on a line that starts with its label and a colon.");

    public static readonly DiagnosticDescriptor FootnoteNested = Error(
        "LFT1228",
        "The footnote '[{0}]' is inside another block, so its text would not be printed.",
        "Move it to the end of the text, at the start of a line.");

    public static readonly DiagnosticDescriptor DefinitionUnused = new(
        "LFT1229",
        DiagnosticSeverity.Warning,
        "Nothing uses the link address '[{0}]', so it is not printed.",
        "Use it or remove it. If it is a line of text, it must not start with '[…]:'.");

    public static readonly DiagnosticDescriptor AbbreviationUnused = new(
        "LFT1233",
        DiagnosticSeverity.Warning,
        "The short form '{0}' does not occur in the text, so its long form is not printed.",
        "Write the short form as a word of its own, or remove the line.");

    public static readonly DiagnosticDescriptor TableRowTooLong = Error(
        "LFT1230",
        "The table has {0} columns in its first row but more in this one: '{1}'.",
        "Give every row the same number of cells. To write a '|' in a cell, write '\\|'.");

    public static readonly DiagnosticDescriptor ControlCharacter = Error(
        "LFT1231", "The character that '{0}' stands for cannot be printed.", "Remove it.");

    public static readonly DiagnosticDescriptor TextLost = Error(
        "LFT1232", "The text '{0}' would not be printed.", "Write the line more simply.");

    public static readonly DiagnosticDescriptor ParserFault = Error(
        "LFT1234",
        "The text cannot be read as Markdown: {0}",
        "Look for tables, fences or marks that are not closed, and write them more simply.");

    public static readonly DiagnosticDescriptor GridTableBroken = Error(
        "LFT1235",
        "'{0}' looks like the edge of a grid table, but no table follows it.",
        "Start and end every line with '+' or '|', and close the table with an edge of '+---+'.");

    public static readonly DiagnosticDescriptor GridEdgeInText = Error(
        "LFT1236", "The edge in '{0}' would be printed as text.", "Start and end a line that has an edge between cells with '+', not '|'.");

    public static readonly DiagnosticDescriptor GridBarInText = Error(
        "LFT1237",
        "The '|' in '{0}' is not under a '+' of the table's first line, so two cells are joined.",
        "Move it under the '+', or write '\\|' for a bar in the text. The first line of a grid table has a '+' for every column.");

    public static readonly DiagnosticDescriptor NestedColumns = Error(
        "LFT1238",
        "Columns are inside another block.",
        "Put '::: columns' at the beginning of a line, outside lists, quotes and boxes.");

    public static readonly DiagnosticDescriptor TitledColumns = Error(
        "LFT1239", "Columns cannot have a title: '{0}' would be lost.", "Make it a heading, before '::: columns' or below it.");

    public static readonly DiagnosticDescriptor HeadingLevel = Warning(
        "LFT1249",
        "The heading '{0}' has level {1} but is printed with level {2}, so that it is below the title and no level is skipped.{3}",
        "Start with '## ' below the title, and go down one level at a time.");

    public static readonly DiagnosticDescriptor HeadingEmpty = Warning(
        "LFT1265", "The heading has no text, so it is ignored.", "Write its text, or remove the line.");

    public static readonly DiagnosticDescriptor TitleFromHeading = Warning(
        "LFT1267",
        "The leaflet has no title of its own, so the heading '{0}' is used as its title.",
        "Start the text with that heading as plain text, or give the front matter a 'title:'.");

    public static readonly DiagnosticDescriptor CodeTitle = Warning(
        "LFT1268", "The title '{0}' of the code is not printed.", "Write it on a line above the code.");

    public static readonly DiagnosticDescriptor Inclusion = Error(
        "LFT1269", "'{0}' includes another file, which only the website generator can do.", "Write the text of that file here.");

    public static readonly DiagnosticDescriptor ContentTab = Error(
        "LFT1270",
        "'{0}' starts a tab of MkDocs, which paper does not have.",
        "Make it a heading, and move the text below it to the beginning of the line.");

    public static readonly DiagnosticDescriptor TableOfContents = Error(
        "LFT1271",
        "'{0}' is the place of a table of contents, which only the website generator makes.",
        "Remove it; the headings are in the outline of both files.");

    public static readonly DiagnosticDescriptor TableSeparator = Error(
        "LFT1250",
        "The table's header has {0} columns, but the line below it has {1}.",
        "Give both the same number of columns; otherwise GitHub shows no table.");

    public static readonly DiagnosticDescriptor NestedPageBreak = Error(
        "LFT1252",
        "A page break is inside another block.",
        "Put '::: page-break' at the beginning of a line, outside lists, quotes, columns and boxes.");

    public static readonly DiagnosticDescriptor PageBreakWithText = Error(
        "LFT1253",
        "A page break contains text.",
        "Write '::: page-break' on its own line, then only ':::' on the line below it, and the text after that.");

    public static readonly DiagnosticDescriptor QrCodeInText = Error(
        "LFT1254", "A QR code is inside a paragraph.", "Put the link with {.qr} on its own line, between blank lines.");

    public static readonly DiagnosticDescriptor LimitPassed = Error(
        "LFT1255",
        "The source has more than {0} {1}.",
        "Divide it into several leaflets, or look for text that a program has repeated many times.");

    public static readonly DiagnosticDescriptor ReplacementCharacter = Warning(
        "LFT1251", "'{0}' does not stand for any character and is printed as \uFFFD.", "Write the character that you mean.");

    private static DiagnosticDescriptor Warning(string id, string message, string remedy) =>
        new(id, DiagnosticSeverity.Warning, message, remedy);

    private static DiagnosticDescriptor Error(string id, string message, string remedy) =>
        new(id, DiagnosticSeverity.Error, message, remedy);
}
