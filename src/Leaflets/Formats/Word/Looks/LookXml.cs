using DocumentFormat.OpenXml;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Model;
using Leaflets.Typesetting.Semantics;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Leaflets.Formats.Word.Looks;

/// <summary>Looks as properties of styles (ECMA-376 part 1, clauses 17.3.1 and 17.3.2), in the schema's order.</summary>
internal static class LookXml
{
    private const uint MostBorderSpace = 31;

    /// <summary>The properties of a paragraph style.</summary>
    public static W.StyleParagraphProperties Paragraph(ParagraphLook look, ParagraphLook normal, bool isNormal)
    {
        var properties = new W.StyleParagraphProperties();
        if (look.KeepNext)
        {
            properties.Append(new W.KeepNext());
        }

        if (look.KeepLines)
        {
            properties.Append(new W.KeepLines());
        }

        if (isNormal)
        {
            properties.Append(new W.WidowControl());
        }

        if (look.Box is { } box)
        {
            properties.Append(Borders(box, look.Direction));
            if (box.Background is { } ground)
            {
                properties.Append(Shade(ground));
            }
        }

        if (look.CenterTab > 0 || look.EndTab > 0)
        {
            properties.Append(Tabs(look));
        }

        if (isNormal || look.Direction != normal.Direction)
        {
            properties.Append(new W.BiDi { Val = look.Direction == TextDirection.RightToLeft });
        }

        properties.Append(new W.SpacingBetweenLines
        {
            Before = WordMeasure.Text(look.Before),
            After = WordMeasure.Text(look.After),
            Line = WordMeasure.Text(look.Line),
            LineRule = W.LineSpacingRuleValues.AtLeast,
        });
        if (look.Start != 0 || look.End != 0 || look.Hanging != 0)
        {
            properties.Append(new W.Indentation
            {
                Left = WordMeasure.Text(look.Start),
                Right = WordMeasure.Text(look.End),
                Hanging = WordMeasure.Text(look.Hanging),
            });
        }

        if (look.Alignment != TextAlignment.Start)
        {
            properties.Append(new W.Justification
            {
                Val = look.Alignment == TextAlignment.Center ? W.JustificationValues.Center : W.JustificationValues.Right,
            });
        }

        if (look.Outline is { } level)
        {
            properties.Append(new W.OutlineLevel { Val = level });
        }

        return properties;
    }

    /// <summary>Adds what differs from the look around; all of it if there is none.</summary>
    public static void AppendLetters(OpenXmlCompositeElement to, TextLook look, TextLook? around, bool isCharacterStyle = false)
    {
        if (look.Latin != around?.Latin || look.Complex != around.Complex || look.EastAsian != around.EastAsian)
        {
            to.Append(new W.RunFonts
            {
                Ascii = look.Latin,
                HighAnsi = look.Latin,
                EastAsia = look.EastAsian,
                ComplexScript = look.Complex,
            });
        }

        // Bold and italic of a character style toggle those of the paragraph's (17.7.3).
        if (look.Bold != (around?.Bold ?? false))
        {
            var on = look.Bold || isCharacterStyle;
            to.Append(new W.Bold { Val = on ? null : false }, new W.BoldComplexScript { Val = on ? null : false });
        }

        if (look.Italic != (around?.Italic ?? false))
        {
            var on = look.Italic || isCharacterStyle;
            to.Append(new W.Italic { Val = on ? null : false }, new W.ItalicComplexScript { Val = on ? null : false });
        }

        if (look.Strike != (around?.Strike ?? false))
        {
            to.Append(new W.Strike { Val = look.Strike || isCharacterStyle ? null : false });
        }

        if (look.Color != around?.Color)
        {
            to.Append(new W.Color { Val = WordMeasure.Hex(look.Color) });
        }

        if (look.Spacing != (around?.Spacing ?? 0))
        {
            to.Append(new W.Spacing { Val = look.Spacing });
        }

        if (look.Raise != (around?.Raise ?? 0))
        {
            to.Append(new W.Position { Val = WordMeasure.Text(look.Raise) });
        }

        if (look.HalfPoints != around?.HalfPoints)
        {
            to.Append(
                new W.FontSize { Val = WordMeasure.Text(look.HalfPoints) },
                new W.FontSizeComplexScript { Val = WordMeasure.Text(look.HalfPoints) });
        }

        if (look.Underline != (around?.Underline ?? false))
        {
            to.Append(new W.Underline { Val = look.Underline ? W.UnderlineValues.Single : W.UnderlineValues.None });
        }

        if (look.Background is { } ground && ground != around?.Background)
        {
            to.Append(Shade(ground));
        }

        if (look.Script != (around?.Script ?? TextScript.None))
        {
            to.Append(ScriptOf(look));
        }
    }

    /// <summary>Whether letters stand above or below the line (17.3.2.42).</summary>
    public static W.VerticalTextAlignment ScriptOf(TextLook look) => new()
    {
        Val = look.Script switch
        {
            TextScript.Superscript => W.VerticalPositionValues.Superscript,
            TextScript.Subscript => W.VerticalPositionValues.Subscript,
            _ => W.VerticalPositionValues.Baseline,
        },
    };

    /// <summary>A ground of one colour.</summary>
    public static W.Shading Shade(Color color) =>
        new() { Val = W.ShadingPatternValues.Clear, Color = "auto", Fill = WordMeasure.Hex(color) };

    /// <summary>Gives a line its stroke; the space is in points.</summary>
    public static T Line<T>(T line, Stroke? stroke, uint space = 0)
        where T : W.BorderType
    {
        line.Val = stroke is null ? W.BorderValues.Nil : stroke.Dash > Length.Zero ? W.BorderValues.Dashed : W.BorderValues.Single;
        if (stroke is not null)
        {
            line.Color = WordMeasure.Hex(stroke.Color);
            line.Size = (uint)Math.Clamp((int)Math.Round(stroke.Width.Points * 8), 2, 96);
            line.Space = space;
        }

        return line;
    }

    private static W.ParagraphBorders Borders(BoxLook box, TextDirection direction)
    {
        // A side without a line takes one in the colour of the ground, which carries the ground out to the box's edge.
        var ground = box.Background is { } color ? new Stroke(color, Length.FromPoints(0.25)) : null;
        var isLeftToRight = direction == TextDirection.LeftToRight;
        var (left, right) = isLeftToRight ? (box.Border.Start, box.Border.End) : (box.Border.End, box.Border.Start);
        return new W.ParagraphBorders(
            Line(new W.TopBorder(), box.Border.Top ?? ground, Space(box.Padding.Top)),
            Line(new W.LeftBorder(), left ?? ground, Space(box.Padding.Left(direction))),
            Line(new W.BottomBorder(), box.Border.Bottom ?? ground, Space(box.Padding.Bottom)),
            Line(new W.RightBorder(), right ?? ground, Space(box.Padding.Right(direction))));
    }

    private static uint Space(Length padding) => (uint)Math.Clamp((int)Math.Round(padding.Points), 0, (int)MostBorderSpace);

    private static W.Tabs Tabs(ParagraphLook look)
    {
        var tabs = new W.Tabs();
        if (look.CenterTab > 0)
        {
            tabs.Append(new W.TabStop { Val = W.TabStopValues.Center, Position = look.CenterTab });
        }

        tabs.Append(new W.TabStop
        {
            Val = W.TabStopValues.Right,
            Leader = look.HasLeader ? W.TabStopLeaderCharValues.Underscore : null,
            Position = look.EndTab,
        });
        return tabs;
    }
}
