using DocumentFormat.OpenXml;
using Leaflets.Formats.Word.Looks;
using Leaflets.Formats.Word.Package;
using Leaflets.Presentation;
using Leaflets.Styling;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Model;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Leaflets.Formats.Word;

/// <summary>
/// Running headers and footers: up to three texts side by side, at tabs. Where they have no room beside each other each is a paragraph of
/// its own at its side, since what wraps behind a tab goes on at the other margin.
/// </summary>
internal sealed class RunningWriter(StyledDocument document, WordContext context)
{
    /// <summary>A character's part of an em, and the room between two texts in twips.</summary>
    private const double CharacterWidth = 0.56;
    private const int Between = 240;

    /// <summary>How many characters a number of pages is taken for.</summary>
    private const int FieldCharacters = 2;

    /// <summary>Writes a part.</summary>
    /// <param name="part">The part.</param>
    /// <param name="content">What runs.</param>
    /// <param name="name">The name of its paragraph style.</param>
    /// <param name="element">The element whose style it has.</param>
    public OpenXmlCompositeElement Write(OpenXmlCompositeElement part, RunningContent content, string name, StyleElement element)
    {
        var width = WordMeasure.Twips(context.Root.Measure);
        var style = document.Sheet.Root.Child(element);
        var look = ParagraphLook.Of(style, context.Presented.Root.Language, context.Presented.Root.Direction);
        if (FitsOneLine(content, style, width))
        {
            var line = Begin(part, name, Ruled(look with { CenterTab = width / 2, EndTab = width }, content, name));
            AppendZone(line, content.Start, style);
            line.Append(new W.Run(new W.TabChar()));
            AppendZone(line, content.Center, style);
            line.Append(new W.Run(new W.TabChar()));
            AppendZone(line, content.End, style);
            return part;
        }

        (string Template, string Name, ParagraphLook Look)[] zones =
        [
            (content.Start, $"{name} start", look),
            (content.Center, $"{name} center", look with { Alignment = TextAlignment.Center }),
            (content.End, $"{name} end", look with { Alignment = TextAlignment.End, Start = look.Start + (width / 2) }),
        ];
        var shown = zones.Where(zone => Characters(zone.Template) > 0).ToArray();
        for (var i = 0; i < shown.Length; i++)
        {
            var isRuled = name == "header" ? i == shown.Length - 1 : i == 0;
            AppendZone(Begin(part, shown[i].Name, isRuled ? Ruled(shown[i].Look, content, name) : shown[i].Look), shown[i].Template, style);
        }

        return part;
    }

    private static ParagraphLook Ruled(ParagraphLook look, RunningContent content, string name)
    {
        if (content.Rule is not { } rule)
        {
            return look;
        }

        var border = name == "header" ? new Border(Bottom: rule) : new Border(Top: rule);
        return look with { Box = new BoxLook(border, Sides.All(Length.FromPoints(4)), null) };
    }

    // The text in the middle keeps its place, so that each of its neighbours has half of what it leaves.
    private bool FitsOneLine(RunningContent content, ComputedStyle style, int width)
    {
        var (start, center, end) = (WidthOf(content.Start, style), WidthOf(content.Center, style), WidthOf(content.End, style));
        var shown = (start > 0 ? 1 : 0) + (center > 0 ? 1 : 0) + (end > 0 ? 1 : 0);
        return shown == 0 || (center > 0 ? center + (2 * (Math.Max(start, end) + Between)) : start + end + Between) <= width;
    }

    private int WidthOf(string template, ComputedStyle style) =>
        WordMeasure.Twips(
            style.Size * style.Font.For(context.Presented.Root.Language).SizeFactor * (Characters(template) * CharacterWidth));

    private int Characters(string template) =>
        RunningText.Resolve(template, document).Sum(static part => part is RunningLiteral literal ? literal.Text.Length : FieldCharacters);

    private W.Paragraph Begin(OpenXmlCompositeElement part, string name, ParagraphLook look)
    {
        var style = context.Styles.StyleOf(name, look).Id;
        var paragraph = new W.Paragraph(new W.ParagraphProperties(new W.ParagraphStyleId { Val = style }));
        part.Append(paragraph);
        return paragraph;
    }

    private void AppendZone(W.Paragraph paragraph, string template, ComputedStyle style)
    {
        var writer = new InlineWriter(context, new Relationships());
        writer.Begin(paragraph, context.Presented.Root with { Style = style }, context.Root);
        foreach (var part in RunningText.Resolve(template, document))
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
