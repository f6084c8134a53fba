using Leaflets.Pdf.Objects;
using Leaflets.Pdf.Sheets;
using Leaflets.Typesetting.Semantics;

namespace Leaflets.Pdf.Structure;

/// <summary>Writes the dictionary of one structure element (ISO 32000-1, table 323) with its attributes (14.8.5).</summary>
internal static class StructureElementWriter
{
    /// <summary>Makes the dictionary.</summary>
    /// <param name="node">The node.</param>
    /// <param name="ids">The object numbers.</param>
    /// <param name="names">The identifiers of the elements that have one.</param>
    /// <param name="structure">Where content and areas lie on the sheets.</param>
    public static ByteWriter Make(StructureNode node, StructureIds ids, ElementIds names, PlacedStructure structure)
    {
        var element = node.Element;
        var body = new ByteWriter(256);
        body.Raw("<</S/"u8).Ascii(StructureTypes.Of(element.Role)).Raw("/P "u8)
            .Reference(node.Parent is null ? ids.Root : ids.Nodes[node.Parent]);
        WriteKids(body, node, ids, structure);
        Optional(body, "/Lang"u8, element.Language);
        Optional(body, "/Alt"u8, element.AlternativeText);
        Optional(body, "/ActualText"u8, element.ActualText);
        Optional(body, "/E"u8, element.Expansion);
        Optional(body, "/T"u8, element.Title);
        if (names.Of(element) is { } id)
        {
            body.Raw("/ID"u8).AsciiString(id);
        }

        WriteAttributes(body, node, names, structure.Plan);
        return body.Raw(">>"u8);
    }

    private static void WriteKids(ByteWriter body, StructureNode node, StructureIds ids, PlacedStructure structure)
    {
        var sheet = -1;
        foreach (var kid in node.Kids)
        {
            if (kid is ContentKid content)
            {
                sheet = structure.Plan.SheetOf(content.Page);
                body.Raw("/Pg "u8).Reference(ids.Sheets[sheet]);
                break;
            }
        }

        body.Raw("/K["u8);
        foreach (var kid in node.Kids)
        {
            switch (kid)
            {
                case ElementKid inner:
                    _ = inner.Node.IsWritten ? body.Reference(ids.Nodes[inner.Node]).Raw(" "u8) : body;
                    break;
                case ContentKid content:
                    WriteContent(body, content, ids, structure, sheet);
                    break;
                case AnnotationKid { Link: var link }:
                    body.Raw("<</Type/OBJR/Pg "u8).Reference(ids.Sheets[structure.Plan.SheetOf(link.Page)]).Raw("/Obj "u8)
                        .Reference(ids.Links[link]).Raw(">>"u8);
                    break;
                default:
                    throw new InvalidOperationException($"A {kid.GetType().Name} cannot be written as a kid.");
            }
        }

        body.Raw("]"u8);
    }

    private static void WriteContent(ByteWriter body, ContentKid content, StructureIds ids, PlacedStructure structure, int sheet)
    {
        foreach (var (place, mcid) in structure.SequencesOf(content))
        {
            _ = place == sheet
                ? body.Integer(mcid).Raw(" "u8)
                : body.Raw("<</Type/MCR/Pg "u8).Reference(ids.Sheets[place]).Raw("/MCID "u8).Integer(mcid).Raw(">>"u8);
        }
    }

    private static void WriteAttributes(ByteWriter body, StructureNode node, ElementIds names, SheetPlan plan)
    {
        var element = node.Element;
        switch (element.Role)
        {
            case StructureRole.List:
                body.Raw("/A<</O/List/ListNumbering"u8).Name(StructureTypes.NameOf(element.Numbering ?? ListNumbering.None)).Raw(">>"u8);
                break;
            case StructureRole.TableHeaderCell or StructureRole.TableDataCell:
                WriteCell(body, element, names);
                break;
            case StructureRole.Table when element.Summary is not null:
                body.Raw("/A<</O/Table"u8);
                Optional(body, "/Summary"u8, element.Summary);
                body.Raw(">>"u8);
                break;
            case StructureRole.Span when element.Decoration is { } decoration:
                body.Raw("/A<</O/Layout/TextDecorationType"u8).Name(decoration.ToString()).Raw(">>"u8);
                break;
            case StructureRole.Figure when node.Area is { } area:
                var (left, bottom, right, top) = plan.Place(node.Opening.Page, area);
                body.Raw("/A<</O/Layout/Placement/Block/BBox["u8).SpacedNumber(left).SpacedNumber(bottom).SpacedNumber(right).Number(top)
                    .Raw("]>>"u8);
                break;
        }
    }

    private static void WriteCell(ByteWriter body, StructureElement element, ElementIds names)
    {
        var isHeader = element.Role == StructureRole.TableHeaderCell;
        if (!isHeader && element.ColumnSpan == 1 && element.RowSpan == 1 && element.Headers.IsEmpty)
        {
            return;
        }

        body.Raw("/A<</O/Table"u8);
        if (isHeader)
        {
            body.Raw("/Scope"u8).Name(StructureTypes.NameOf(element.Scope ?? HeaderScope.Column));
        }

        if (!element.Headers.IsEmpty)
        {
            body.Raw("/Headers["u8);
            foreach (var header in element.Headers)
            {
                body.AsciiString(
                    names.Of(header) ?? throw new InvalidOperationException("A cell names a header that is not in the document."));
            }

            body.Raw("]"u8);
        }

        if (element.ColumnSpan > 1)
        {
            body.Raw("/ColSpan "u8).Integer(element.ColumnSpan);
        }

        if (element.RowSpan > 1)
        {
            body.Raw("/RowSpan "u8).Integer(element.RowSpan);
        }

        body.Raw(">>"u8);
    }

    private static void Optional(ByteWriter body, ReadOnlySpan<byte> key, string? value)
    {
        if (value is not null)
        {
            body.Raw(key).Text(value);
        }
    }
}
