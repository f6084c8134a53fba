using Leaflets.Diagnostics;

namespace Leaflets.Markdown.Diagnostics;

/// <summary>What can be wrong with a leaflet's Markdown.</summary>
internal static class MarkdownDiagnostics
{
    public static readonly DiagnosticDescriptor NotRepresented = Error(
        "LFT1201", "{0} cannot be represented in a leaflet.", "Say it with headings, paragraphs, lists, tables, callouts or pictures.");

    public static readonly DiagnosticDescriptor TooDeep = Error(
        "LFT1202", "Lists, quotes, tables or emphasis stand in one another more than {0} deep.", "Make the structure flatter.");

    public static readonly DiagnosticDescriptor UnknownContainer = Error(
        "LFT1207",
        "There is no block '::: {0}'; the nearest is '::: {1}'.",
        "Use key-points, questions, contact, checklist, notes, tear-off, columns or page-break; boxes such as a warning are written "
            + "'> [!WARNING]'.");

    public static readonly DiagnosticDescriptor ContainerUnclosed = Error(
        "LFT1208", "The block '::: {0}' does not end, so it holds the rest of the text.", "Close it with ':::' on a line of its own.");

    public static readonly DiagnosticDescriptor ContainerNameless = Error(
        "LFT1266",
        "This ':::' closes nothing that is open, and names no block.",
        "Remove it, or name the block: '::: contact'. Each ':::' ends the innermost block that is open.");

    public static readonly DiagnosticDescriptor UnknownCallout = Error(
        "LFT1209", "There is no callout '[!{0}]'; the nearest is '[!{1}]'.", "Use NOTE, TIP, IMPORTANT, WARNING or CAUTION.");

    public static readonly DiagnosticDescriptor CalloutMarker = Error(
        "LFT1210",
        "The marker '{0}' would be printed as it is.",
        "A callout's marker begins a quote: '> [!WARNING]', with the text on the lines after it. A callout cannot hold another.");

    public static readonly DiagnosticDescriptor Field = Error(
        "LFT1211",
        "The field '{0}' has no value; {1}.",
        "Give it one under 'fields' in leaflets/collection.yaml, or in the clinic's file. To print braces, write \\{\\{.");

    public static readonly DiagnosticDescriptor FieldMalformed = Error(
        "LFT1240",
        "'{0}' begins like a field and is none.",
        "A field is a name between double braces: {{clinic.phone}}. To print braces, write \\{\\{.");

    public static readonly DiagnosticDescriptor AttributesUnattached = Error(
        "LFT1212",
        "The attributes '{0}' belong to nothing, so they would be printed.",
        "Put them right after a link, picture, emphasis or '::text::', or at the end of a heading or paragraph. To print a brace, "
            + "write \\{.");

    public static readonly DiagnosticDescriptor UnknownAttribute = new(
        "LFT1213",
        DiagnosticSeverity.Warning,
        "The attribute '{0}' has no effect here.",
        "Remove it, or use a class that the style knows.");

    public static readonly DiagnosticDescriptor ForbiddenAttribute = Error(
        "LFT1214", "The attribute '{0}' cannot be used.", "Looks come from the style alone: use a class.");

    public static readonly DiagnosticDescriptor WrongAttribute = Error("LFT1215", "'{0}={1}' is not {2}.", "Correct the value.");

    public static readonly DiagnosticDescriptor DuplicateId = Error(
        "LFT1216",
        "The id '{0}' stands twice.",
        "Give one of the two another id.");

    public static readonly DiagnosticDescriptor MissingTarget = Warning(
        "LFT1217",
        "The link leads to '#{0}', which is not there, and is printed as text{1}.",
        "Link to a heading of the text or to an id given with {#id}.");

    public static readonly DiagnosticDescriptor LinkRelative = Warning(
        "LFT1218",
        "The link leads to '{0}', which paper and a downloaded file cannot reach, and is printed as text.",
        "Write the whole web address, say in leaflets/collection.yaml with 'site:' where such addresses begin, or link to a heading "
            + "with '#'.");

    public static readonly DiagnosticDescriptor LinkScheme = Error(
        "LFT1219", "Links with '{0}:' are not allowed.", "Link to https:, http:, mailto:, tel: or a heading with '#'.");

    public static readonly DiagnosticDescriptor LinkSchemeUnknown = Warning(
        "LFT1248",
        "A link with '{0}:' leads nowhere from paper, and is printed as text.",
        "Link to https:, http:, mailto:, tel: or a heading with '#'.");

    public static readonly DiagnosticDescriptor LinkTooLong = Warning(
        "LFT1256",
        "The link's address or text has more than {0} characters, so it is printed as text.",
        "Link a few words that say where it leads.");

    public static readonly DiagnosticDescriptor TooManyMarks = Error(
        "LFT1257", "One letter has more than {0} marks on it.", "Remove what does not belong to the letter.");

    public static readonly DiagnosticDescriptor PrivateUse = Error(
        "LFT1258",
        "The character U+{0:X4} is for private use: what it looks like, and what is heard, depends on the typeface.",
        "Write the letter or sign that is meant.");

    public static readonly DiagnosticDescriptor Unassigned = Warning(
        "LFT1259", "U+{0:X4} is no character of Unicode.", "Write the letter or sign that is meant.");

    public static readonly DiagnosticDescriptor LostCharacter = Warning(
        "LFT1272",
        "U+FFFD stands where another program has lost a letter.",
        "Write the letter that was there; look for others that were lost.");

    public static readonly DiagnosticDescriptor Unseen = Warning(
        "LFT1273", "U+{0:X4} is not seen on paper.", "Remove it: nobody can know what it is to say.");

    public static readonly DiagnosticDescriptor Shortcode = Error(
        "LFT1260",
        "'{0}' is a shortcode of Hugo, which only Hugo can replace.",
        "Write what it stands for: a picture as ![what it shows](picture.png), a box as '> [!NOTE]', a value as a field "
            + "{{clinic.phone}}.");

    public static readonly DiagnosticDescriptor LiquidTag = Error(
        "LFT1261",
        "'{0}' is a tag of Liquid (Jekyll) or Nunjucks, which only the site's generator can replace.",
        "Write the text that it stands for.");

    public static readonly DiagnosticDescriptor LiquidExpression = Error(
        "LFT1262",
        "'{0}' is an expression of a template, which only the site's generator can replace.",
        "Write the text that it stands for, or a field: {{clinic.phone}}. To print braces, write \\{\\{.");

    public static readonly DiagnosticDescriptor MdxLine = Error(
        "LFT1263",
        "'{0}' is a line of a program (MDX), which a leaflet does not run.",
        "Remove it, and write what it brings in as Markdown.");

    public static readonly DiagnosticDescriptor LinkInvalid = Warning(
        "LFT1220", "'{0}' is not a complete address, so the link is printed as text.", "Correct the address.");

    public static readonly DiagnosticDescriptor LinkEmpty = Warning(
        "LFT1221", "The link has no text; its address stands in its place.", "Write what it leads to between the brackets.");

    public static readonly DiagnosticDescriptor ImageRemote = Error(
        "LFT1222", "The picture '{0}' is on the network.", "Download it, check that you may use it, and put it beside the leaflet.");

    public static readonly DiagnosticDescriptor ImagePath = Error(
        "LFT1223",
        "The picture '{0}' is not in the leaflet's folder.",
        "Put it beside the leaflet and write its path from there, with forward slashes.");

    public static readonly DiagnosticDescriptor ImageWithoutText = Error(
        "LFT1224",
        "The picture '{0}' has no alternative text.",
        "Say in the brackets what it shows, or mark a decoration: ![](picture.png){.decorative}.");

    public static readonly DiagnosticDescriptor Figure = Error(
        "LFT1225", "A figure between '^^^' holds {0}.", "Let it hold one picture or one table, with one caption.");

    public static readonly DiagnosticDescriptor FootnoteUnused = Error(
        "LFT1226", "Nothing calls the footnote '[{0}]', so its text would not be printed.", "Call it in the text, or remove it.");

    public static readonly DiagnosticDescriptor FootnoteMissing = new(
        "LFT1227",
        DiagnosticSeverity.Warning,
        "There is no footnote '{0}', so the call is printed as it is.",
        "Add it at the end of the text, on a line that begins with its label and a colon.");

    public static readonly DiagnosticDescriptor FootnoteNested = Error(
        "LFT1228",
        "The footnote '[{0}]' stands within another block, so its text would not be printed.",
        "Move it to the end of the text, at the start of a line.");

    public static readonly DiagnosticDescriptor DefinitionUnused = new(
        "LFT1229",
        DiagnosticSeverity.Warning,
        "Nothing uses the link address '[{0}]', and it is not printed.",
        "Use it or remove it; a line of text does not begin with '[…]:'.");

    public static readonly DiagnosticDescriptor AbbreviationUnused = new(
        "LFT1233",
        DiagnosticSeverity.Warning,
        "The text does not have the short form '{0}', and its long form is not printed.",
        "Write the short form as a word of its own, or remove the line.");

    public static readonly DiagnosticDescriptor TableRowTooLong = Error(
        "LFT1230",
        "The table has {0} columns in its first row and more in this one: '{1}'.",
        "Give every row the same number of cells; a '|' within a cell is written '\\|'.");

    public static readonly DiagnosticDescriptor ControlCharacter = Error(
        "LFT1231", "The character that '{0}' stands for cannot be printed.", "Remove it.");

    public static readonly DiagnosticDescriptor TextLost = Error(
        "LFT1232", "The text '{0}' would not be printed.", "Write the line more plainly.");

    public static readonly DiagnosticDescriptor ParserFault = Error(
        "LFT1234",
        "The text cannot be read as Markdown: {0}",
        "Look for tables, fences or marks that are not closed, and write them more plainly.");

    public static readonly DiagnosticDescriptor GridTableBroken = Error(
        "LFT1235",
        "'{0}' looks like the edge of a grid table, but what follows is no table.",
        "Begin and end every line with '+' or '|', and close the table with an edge of '+---+'.");

    public static readonly DiagnosticDescriptor GridEdgeInText = Error(
        "LFT1236", "The edge in '{0}' would be printed as text.", "Begin and end a line that has an edge between cells with '+', not '|'.");

    public static readonly DiagnosticDescriptor GridBarInText = Error(
        "LFT1237",
        "The '|' in '{0}' does not stand under a '+' of the table's first line, so it joins two cells.",
        "Move it under the '+', or write '\\|' for a bar in the text. The first line of a grid table has a '+' for every column.");

    public static readonly DiagnosticDescriptor NestedColumns = Error(
        "LFT1238",
        "Columns stand inside another block.",
        "Put '::: columns' at the beginning of a line, outside of lists, quotes and boxes.");

    public static readonly DiagnosticDescriptor TitledColumns = Error(
        "LFT1239", "Columns have no title: '{0}' would be lost.", "Put it in a heading, before '::: columns' or below it.");

    public static readonly DiagnosticDescriptor HeadingLevel = Warning(
        "LFT1249",
        "The heading '{0}' is of level {1} and is printed as one of level {2}, so that it stands below the title and no level is "
            + "left out.{3}",
        "Begin with '## ' below the title, and go down one level at a time.");

    public static readonly DiagnosticDescriptor HeadingEmpty = Warning(
        "LFT1265", "The heading has no text, and is left out.", "Write its text, or remove the line.");

    public static readonly DiagnosticDescriptor TitleFromHeading = Warning(
        "LFT1267",
        "The leaflet has no title of its own; it is taken from the heading '{0}'.",
        "Begin the text with that heading as plain text, or give the front matter a 'title:'.");

    public static readonly DiagnosticDescriptor CodeTitle = Warning(
        "LFT1268", "The title '{0}' of the code is not printed.", "Write it in a line above the code.");

    public static readonly DiagnosticDescriptor Inclusion = Error(
        "LFT1269", "'{0}' brings in another file, which only the site's generator does.", "Write the text of that file here.");

    public static readonly DiagnosticDescriptor ContentTab = Error(
        "LFT1270",
        "'{0}' begins a tab of MkDocs, which paper has not.",
        "Make it a heading, and move the text below it to the beginning of the line.");

    public static readonly DiagnosticDescriptor TableOfContents = Error(
        "LFT1271",
        "'{0}' stands for a table of contents, which only the site's generator makes.",
        "Remove it; the headings are in the outline of both files.");

    public static readonly DiagnosticDescriptor TableSeparator = Error(
        "LFT1250",
        "The table's header has {0} columns, and the line below it {1}.",
        "Give both the same number of columns; without that, GitHub prints no table.");

    public static readonly DiagnosticDescriptor NestedPageBreak = Error(
        "LFT1252",
        "A page break stands inside another block.",
        "Put '::: page-break' at the beginning of a line, outside of lists, quotes, columns and boxes.");

    public static readonly DiagnosticDescriptor PageBreakWithText = Error(
        "LFT1253",
        "A page break holds text.",
        "Write '::: page-break' on a line of its own, with nothing but ':::' below it, and the text after that.");

    public static readonly DiagnosticDescriptor QrCodeInText = Error(
        "LFT1254", "A QR code stands within a paragraph.", "Put the link with {.qr} on lines of its own, between blank lines.");

    public static readonly DiagnosticDescriptor LimitPassed = Error(
        "LFT1255", "The source has more than {0} {1}.", "Divide it into several leaflets, or look for what a program wrote over and over.");

    public static readonly DiagnosticDescriptor ReplacementCharacter = Warning(
        "LFT1251", "'{0}' stands for no character and is printed as \uFFFD.", "Write the character that is meant.");

    private static DiagnosticDescriptor Warning(string id, string message, string remedy) =>
        new(id, DiagnosticSeverity.Warning, message, remedy);

    private static DiagnosticDescriptor Error(string id, string message, string remedy) =>
        new(id, DiagnosticSeverity.Error, message, remedy);
}
