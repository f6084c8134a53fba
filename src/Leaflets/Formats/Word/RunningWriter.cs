using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using Leaflets.Formats.Word.Looks;
using Leaflets.Formats.Word.Package;
using Leaflets.Presentation.Nodes;
using Leaflets.Styling;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Model;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Leaflets.Formats.Word;

/// <summary>
/// Running headers and footers: up to three texts side by side, at tabs. Where they have no room beside each other each is a paragraph of
/// its own at its side, since what wraps behind a tab goes on at the other margin.
/// </summary>
internal sealed class RunningWriter(WordContext context)
{
    /// <summary>A character's part of an em, and the room between two texts in twips.</summary>
    private const double CharacterWidth = 0.56;
    private const int Between = 240;

    /// <summary>How many characters a number of pages is taken for.</summary>
    private const int FieldCharacters = 2;

    /// <summary>Writes a part.</summary>
    /// <param name="part">The part.</param>
    /// <param name="running">What runs.</param>
    /// <param name="name">The name of its paragraph style.</param>
    public OpenXmlCompositeElement Write(OpenXmlCompositeElement part, PresentedRunning running, string name)
    {
        var width = WordMeasure.Twips(context.Root.Measure);
        var setting = running.Setting;
        var look = ParagraphLook.Of(setting.Style, setting.Language, setting.Direction);
        if (FitsOneLine(running, width))
        {
            var line = Begin(part, name, Ruled(look with { CenterTab = width / 2, EndTab = width }, running, name));
            AppendZone(line, running.Start, setting);
            line.Append(new W.Run(new W.TabChar()));
            AppendZone(line, running.Center, setting);
            line.Append(new W.Run(new W.TabChar()));
            AppendZone(line, running.End, setting);
            return part;
        }

        (ImmutableArray<RunningPart> Parts, string Name, ParagraphLook Look)[] zones =
        [
            (running.Start, $"{name} start", look),
            (running.Center, $"{name} center", look with { Alignment = TextAlignment.Center }),
            (running.End, $"{name} end", look with { Alignment = TextAlignment.End, Start = look.Start + (width / 2) }),
        ];
        var shown = zones.Where(static zone => Characters(zone.Parts) > 0).ToArray();
        for (var i = 0; i < shown.Length; i++)
        {
            var isRuled = name == "header" ? i == shown.Length - 1 : i == 0;
            AppendZone(Begin(part, shown[i].Name, isRuled ? Ruled(shown[i].Look, running, name) : shown[i].Look), shown[i].Parts, setting);
        }

        return part;
    }

    private static ParagraphLook Ruled(ParagraphLook look, PresentedRunning running, string name)
    {
        if (running.Rule is not { } rule)
        {
            return look;
        }

        var border = name == "header" ? new Border(Bottom: rule) : new Border(Top: rule);
        return look with { Box = new BoxLook(border, Sides.All(Length.FromPoints(4)), null) };
    }

    // The text in the middle keeps its place, so that each of its neighbours has half of what it leaves.
    private static bool FitsOneLine(PresentedRunning running, int width)
    {
        var (start, center, end) = (WidthOf(running.Start), WidthOf(running.Center), WidthOf(running.End));
        var shown = (start > 0 ? 1 : 0) + (center > 0 ? 1 : 0) + (end > 0 ? 1 : 0);
        return shown == 0 || (center > 0 ? center + (2 * (Math.Max(start, end) + Between)) : start + end + Between) <= width;

        int WidthOf(ImmutableArray<RunningPart> parts)
        {
            var style = running.Setting.Style;
            return WordMeasure.Twips(
                style.Size * style.Font.For(running.Setting.Language).SizeFactor * (Characters(parts) * CharacterWidth));
        }
    }

    private static int Characters(ImmutableArray<RunningPart> parts) =>
        parts.Sum(static part => part is RunningLiteral literal ? literal.Text.Length : FieldCharacters);

    private W.Paragraph Begin(OpenXmlCompositeElement part, string name, ParagraphLook look)
    {
        var style = context.Styles.StyleOf(name, look).Id;
        var paragraph = new W.Paragraph(new W.ParagraphProperties(new W.ParagraphStyleId { Val = style }));
        part.Append(paragraph);
        return paragraph;
    }

    private void AppendZone(W.Paragraph paragraph, ImmutableArray<RunningPart> parts, NodeSetting setting)
    {
        var writer = new InlineWriter(context, new Relationships());
        writer.Begin(paragraph, setting, context.Root);
        foreach (var part in parts)
        {
            switch (part)
            {
                case RunningLiteral literal:
                    writer.AddText(literal.Text);
                    break;
                case RunningFieldPart { Field: var field and (RunningField.PageNumber or RunningField.PageCount) }:
                    var instruction = field == RunningField.PageNumber ? " PAGE " : " NUMPAGES ";
                    writer.AddElement(new W.SimpleField(new W.Run(new W.Text("1"))) { Instruction = instruction }, InlinePiece.Object);
                    break;
                default:
                    throw new InvalidOperationException($"The running part {part} cannot be written to Word.");
            }
        }

        writer.Finish();
    }
}
