using Leaflets.Pdf.Objects;
using Leaflets.Typesetting.Semantics;

namespace Leaflets.Pdf.Structure;

/// <summary>Writes the dictionary of one structure element (ISO 32000-1, table 323) with its attributes (14.8.5).</summary>
internal static class StructureElementWriter
{
    /// <summary>Makes the dictionary.</summary>
    public static ByteWriter Make(StructureNode node, int parent, List<int> pages)
    {
        var element = node.Element;
        var body = new ByteWriter(256);
        body.Raw("<</S/"u8).Ascii(StructureTypes.Of(element.Role)).Raw("/P "u8).Reference(parent).Raw("/K["u8);
        foreach (var (child, page, mcid, annotation) in node.Children)
        {
            if (child is not null)
            {
                body.Raw(""u8);
                if (child.HasContent)
                {
                    body.Reference(child.Id).Raw(" "u8);
                }
            }
            else if (mcid >= 0)
            {
                body.Raw("<</Type/MCR/Pg "u8).Reference(pages[page]).Raw("/MCID "u8).Integer(mcid).Raw(">>"u8);
            }
            else
            {
                body.Raw("<</Type/OBJR/Pg "u8).Reference(pages[page]).Raw("/Obj "u8).Reference(annotation).Raw(">>"u8);
            }
        }

        body.Raw("]"u8);
        Optional(body, "/Lang"u8, element.Language);
        Optional(body, "/Alt"u8, element.AlternativeText);
        Optional(body, "/ActualText"u8, element.ActualText);
        Optional(body, "/E"u8, element.Expansion);
        Optional(body, "/T"u8, element.Title);
        Optional(body, "/ID"u8, element.Id ?? (element.Role == StructureRole.Note ? $"note-{node.Id}" : null));
        if (element.Role == StructureRole.List)
        {
            body.Raw("/A<</O/List/ListNumbering"u8).Name((element.Numbering ?? ListNumbering.None) switch
            {
                ListNumbering.Numeric => "Decimal",
                var other => other.ToString(),
            }).Raw(">>"u8);
        }

        if (element.Role is StructureRole.TableHeaderCell or StructureRole.TableDataCell || element.Summary is not null)
        {
            WriteTableAttributes(body, element);
        }

        return body.Raw(">>"u8);
    }

    private static void WriteTableAttributes(ByteWriter body, StructureElement element)
    {
        body.Raw("/A<</O/Table"u8);
        if (element.Role == StructureRole.TableHeaderCell)
        {
            body.Raw("/Scope"u8).Name((element.Scope ?? HeaderScope.Column).ToString());
        }

        if (element.ColumnSpan > 1)
        {
            body.Raw("/ColSpan "u8).Integer(element.ColumnSpan);
        }

        if (element.RowSpan > 1)
        {
            body.Raw("/RowSpan "u8).Integer(element.RowSpan);
        }

        Optional(body, "/Summary"u8, element.Summary);
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
