using Leaflets.Typesetting.Semantics;

namespace Leaflets.Pdf.Structure;

/// <summary>The one place that maps roles to structure types of PDF 1.7 (ISO 32000-1, 14.8.4).</summary>
internal static class StructureTypes
{
    /// <summary>The role map for the names that are not standard.</summary>
    public static ReadOnlySpan<byte> RoleMap => "<</Aside/Sect/Em/Span/Strong/Span>>"u8;

    /// <summary>The structure type of a role.</summary>
    public static string Of(StructureRole role) => role switch
    {
        StructureRole.Document => "Document",
        StructureRole.Section => "Sect",
        StructureRole.Callout => "Aside",
        >= StructureRole.Heading1 and <= StructureRole.Heading6 => "H" + (char)('1' + (role - StructureRole.Heading1)),
        StructureRole.Paragraph => "P",
        StructureRole.List => "L",
        StructureRole.ListItem => "LI",
        StructureRole.Label => "Lbl",
        StructureRole.ListBody => "LBody",
        StructureRole.Table => "Table",
        StructureRole.TableHead => "THead",
        StructureRole.TableBody => "TBody",
        StructureRole.TableRow => "TR",
        StructureRole.TableHeaderCell => "TH",
        StructureRole.TableDataCell => "TD",
        StructureRole.Figure => "Figure",
        StructureRole.Caption => "Caption",
        StructureRole.Link => "Link",
        StructureRole.Note => "Note",
        StructureRole.Reference => "Reference",
        StructureRole.BlockQuote => "BlockQuote",
        StructureRole.Code => "Code",
        StructureRole.Emphasis => "Em",
        StructureRole.Strong => "Strong",
        _ => "Span",
    };
}
