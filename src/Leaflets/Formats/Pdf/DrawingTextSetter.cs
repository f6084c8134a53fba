using System.Collections.Immutable;
using Leaflets.Languages;
using Leaflets.Pictures.Svg;
using Leaflets.Styling;
using Leaflets.Typesetting;
using Leaflets.Typesetting.Fonts;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Model;

namespace Leaflets.Formats.Pdf;

/// <summary>
/// Sets the text of drawings in the typefaces of the leaflet's paragraphs, whatever fonts the drawing asks for: there are no others.
/// </summary>
internal sealed class DrawingTextSetter : ITextSetter
{
    /// <summary>Wider than any drawing, so that there is one line.</summary>
    private static readonly Length Measure = Length.FromPoints(1e9);

    private readonly ParagraphFormatter _formatter;
    private readonly FontChoice _fonts;
    private readonly string _language;

    public DrawingTextSetter(ParagraphFormatter formatter, StyleSheet sheet, LanguageData language)
    {
        _formatter = formatter;
        _language = language.Tag;
        _fonts = sheet.Root.Font.For(_language);
    }

    /// <inheritdoc/>
    public string Language => _language;

    /// <inheritdoc/>
    public (ImmutableArray<TextItem> Runs, Length Width, string? Missing) Set(string text, DrawingTextStyle style)
    {
        var look = new TextStyle
        {
            Families = _fonts.Families,
            Strut = _fonts.Strut,
            Size = style.Size,
            Weight = new FontWeight(
                (ushort)(style.IsItalic && !_fonts.HasItalic ? Math.Max(style.Weight, FontWeight.Bold.Value) : style.Weight)),
            Italic = style.IsItalic && _fonts.HasItalic,
            Color = style.Color,
            Language = _language,
        };
        var direction = style.IsRightToLeft ? TextDirection.RightToLeft : TextDirection.LeftToRight;
        var prepared = _formatter.Prepare(
            [new InlineText(KeepEnds(text), look)],
            new ParagraphStyle { Direction = direction, Leading = style.Size, Text = look, Preformatted = true });
        if (!prepared.Problems.IsEmpty)
        {
            return ([], Length.Zero, string.Concat(prepared.Problems.Select(problem => problem.Text).Distinct()));
        }

        var line = prepared.Break(Measure, [])[0];
        var runs = ImmutableArray.CreateBuilder<TextItem>();
        Collect(line.Frame, new Point(Length.Zero, -line.Baseline), runs);
        var left = runs.Count > 0 ? runs.Min(run => run.Position.X) : Length.Zero;
        return ([.. runs.Select(run => run with { Position = run.Position.Offset(-left, Length.Zero) })], line.ContentWidth, null);
    }

    /// <summary>
    /// The text with spaces at its ends that a line's end does not take away: what follows on the same line stands after them.
    /// </summary>
    private static string KeepEnds(string text)
    {
        const char NoBreakSpace = '\u00A0';
        var kept = text.ToCharArray();
        if (kept[0] == ' ')
        {
            kept[0] = NoBreakSpace;
        }

        if (kept[^1] == ' ')
        {
            kept[^1] = NoBreakSpace;
        }

        return new string(kept);
    }

    private static void Collect(Frame frame, Point origin, ImmutableArray<TextItem>.Builder runs)
    {
        foreach (var item in frame.Items)
        {
            if (item is TextItem text)
            {
                runs.Add(text with { Position = origin.Offset(text.Position) });
            }
            else if (item is GroupItem group)
            {
                Collect(group.Frame, origin.Offset(group.Position), runs);
            }
        }
    }
}
