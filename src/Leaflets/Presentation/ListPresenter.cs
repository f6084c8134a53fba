using System.Collections.Immutable;
using Leaflets.Documents;
using Leaflets.Languages;
using Leaflets.Presentation.Nodes;
using Leaflets.Styling;
using Leaflets.Typesetting.Semantics;

namespace Leaflets.Presentation;

/// <summary>Presents lists: what marks their items, how far they stand in, where answers are written.</summary>
/// <param name="blocks">Presents what is in the items.</param>
/// <param name="document">The leaflet.</param>
internal sealed class ListPresenter(BlockPresenter blocks, StyledDocument document)
{
    /// <summary>The lines to write an answer on, below each question.</summary>
    private const int AnswerLines = 2;

    /// <summary>A bulleted or numbered list, or one of boxes to tick.</summary>
    /// <param name="list">The list.</param>
    /// <param name="setting">Its setting.</param>
    /// <param name="inside">What is around its items.</param>
    public PresentedList Present(ListBlock list, NodeSetting setting, Surroundings inside)
    {
        var (style, look) = (setting.Style.Child(StyleElement.ListItem), document.Sheet.Lists);
        var (labels, numbers) = (ListLabels.Of(list, document.Language.Numbers), ListNumbers.Of(list));
        var bullet = look.Bullets[inside.ListLevel % look.Bullets.Length];
        var within = inside with { ListLevel = inside.ListLevel + 1, IsTight = list.IsTight };
        var items = ImmutableArray.CreateBuilder<PresentedItem>(list.Items.Length);
        for (var i = 0; i < list.Items.Length; i++)
        {
            var (label, number) = numbers.IsEmpty ? default((string?, int?)) : (labels[i], numbers[i]);
            items.Add(Present(list.Items[i], style, within, bullet, label, number));
        }

        return new PresentedList(setting, items.MoveToImmutable())
        {
            Level = inside.ListLevel,
            IsTightInside = list.IsTight,
            Numerals = list.Marker,
            Numbering = NumberingOf(list, inside.ListLevel),
            Indent = ListLabels.IndentOf(list, look, style),
            MarkerColor = style.HasColorOfPlace ? style.Color : look.BulletColor,
        };
    }

    /// <summary>Terms with definitions.</summary>
    /// <param name="list">The list.</param>
    /// <param name="setting">Its setting.</param>
    /// <param name="around">What is around it: terms and definitions look as what stands there does.</param>
    public PresentedDefinitions Present(DefinitionList list, NodeSetting setting, Surroundings around)
    {
        var (parent, inside) = (around.Style, around.Inside(setting));
        var items = ImmutableArray.CreateBuilder<PresentedDefinition>(list.Items.Length);
        foreach (var item in list.Items)
        {
            var own = inside.SettingOf(item, parent.Child(StyleElement.Definition));
            var within = inside.Inside(own);
            items.Add(new PresentedDefinition(
                own,
                [.. item.Terms.Select(
                    term => blocks.TextOf(term.Content, within.SettingOf(term, parent.Child(StyleElement.DefinitionTerm))))],
                blocks.Present(item.Definitions, within with { IsTight = true })));
        }

        return new PresentedDefinitions(setting, items.MoveToImmutable());
    }

    private PresentedItem Present(ListItem item, ComputedStyle style, Surroundings around, string bullet, string? label, int? number)
    {
        var setting = around.SettingOf(item, style);
        var content = blocks.Present(item.Blocks, around.Inside(setting));
        var line = setting.OfPart(style.Child(StyleElement.Paragraph));
        var box = item.IsTask ? ListLabels.BoxOf(item) : null;
        return new PresentedItem(setting, content)
        {
            MarkerLine = content is [PresentedParagraph, ..] ? null : new PresentedText(line, []),
            Marker = label ?? box ?? bullet,
            Box = box,
            Number = number,
            SpokenMarker = SpokenMarker(item, label),
            Answer = around is { AsksQuestions: true, ListLevel: 1 } ? new PresentedWriteInLines(line, AnswerLines) : null,
        };
    }

    /// <summary>A box is heard in words, after the item's number where it has one.</summary>
    private string? SpokenMarker(ListItem item, string? label)
    {
        if (!item.IsTask)
        {
            return null;
        }

        var box = document.Language[item.IsTicked ? PrintedWord.BoxTicked : PrintedWord.BoxEmpty];
        return label is null ? box : label[..^1] + box;
    }

    private static ListNumbering NumberingOf(ListBlock list, int level)
    {
        if (list.Start is not null)
        {
            return list.Marker.System switch
            {
                NumeralSystem.LowerLetter => ListNumbering.LowerAlpha,
                NumeralSystem.UpperLetter => ListNumbering.UpperAlpha,
                NumeralSystem.LowerRoman => ListNumbering.LowerRoman,
                NumeralSystem.UpperRoman => ListNumbering.UpperRoman,
                _ => ListNumbering.Numeric,
            };
        }

        return (level % 3) switch
        {
            0 => ListNumbering.Disc,
            1 => ListNumbering.Circle,
            _ => ListNumbering.Square,
        };
    }
}
