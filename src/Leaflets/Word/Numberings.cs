using Leaflets.Typesetting.Geometry;
using Leaflets.Word.Looks;
using Leaflets.Word.Package;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Leaflets.Word;

/// <summary>The numbering definitions of a document (ECMA-376 part 1, 17.9): one abstract definition for each kind, place and level.</summary>
internal sealed class Numberings
{
    private const int Levels = 9;
    private const string Numbers = "";

    private readonly Dictionary<ListForm, int> _known = [];
    private readonly Dictionary<int, int> _shared = [];
    private readonly List<ListForm> _definitions = [];
    private readonly List<Instance> _instances = [];
    private readonly Color? _color;
    private readonly WordResources _resources;

    /// <summary>Begins the numberings of a document.</summary>
    /// <param name="color">The colour of markers; null for that of the text.</param>
    /// <param name="resources">What documents share.</param>
    public Numberings(Color? color, WordResources resources) => (_color, _resources) = (color, resources);

    /// <summary>What the lists of one definition have in common; lengths are twips.</summary>
    private sealed record ListForm(string Marker, int Level, int Start, int Hanging, Color? Color);

    /// <summary>A list that counts for itself: its definition, and for numbers the first of them at a level.</summary>
    private sealed record Instance(int Definition, int? First, int Level);

    /// <summary>The number of a list that all its kind share; a colour stands above that of the document.</summary>
    public int Bullets(string marker, int level, int start, int hanging, Color? color = null)
    {
        var definition = Definition(marker, level, start, hanging, color);
        if (!_shared.TryGetValue(definition, out var instance))
        {
            instance = AddInstance(definition);
            _shared.Add(definition, instance);
        }

        return instance;
    }

    /// <summary>The number of a list that counts from its own first number; a colour stands above that of the document.</summary>
    public int Counted(int first, int level, int start, int hanging, Color? color = null) => AddInstance(Definition(Numbers, level, start, hanging, color), first, level);

    /// <summary>The part.</summary>
    public byte[] ToXml() =>
        _resources.Made.Get(new PartRecipe([.. _definitions, .. _instances]), _ => XmlPart.Write(Numbering()));

    private int AddInstance(int definition, int? first = null, int level = 0)
    {
        _instances.Add(new(definition, first, level));
        return _instances.Count;
    }

    private int Definition(string marker, int level, int start, int hanging, Color? color)
    {
        var form = new ListForm(marker, level, start, hanging, color ?? _color);
        if (_known.TryGetValue(form, out var id))
        {
            return id;
        }

        id = _definitions.Count;
        _known.Add(form, id);
        _definitions.Add(form);
        return id;
    }

    private W.Numbering Numbering()
    {
        var numbering = new W.Numbering();
        for (var i = 0; i < _definitions.Count; i++)
        {
            numbering.Append(Xml(_definitions[i], i));
        }

        for (var i = 0; i < _instances.Count; i++)
        {
            var (definition, first, level) = _instances[i];
            var instance = new W.NumberingInstance(new W.AbstractNumId { Val = definition }) { NumberID = i + 1 };
            if (first is not null)
            {
                instance.Append(new W.LevelOverride(new W.StartOverrideNumberingValue { Val = first }) { LevelIndex = level });
            }

            numbering.Append(instance);
        }

        return numbering;
    }

    private static W.AbstractNum Xml(ListForm form, int id)
    {
        var (marker, level, start, hanging, own) = form;
        var definition = new W.AbstractNum(new W.MultiLevelType { Val = W.MultiLevelValues.HybridMultilevel }) { AbstractNumberId = id };
        for (var i = 0; i < Levels; i++)
        {
            var letters = new W.NumberingSymbolRunProperties();
            if (own is { } color)
            {
                letters.Append(new W.Color { Val = WordMeasure.Hex(color) });
            }

            definition.Append(new W.Level(
                new W.StartNumberingValue { Val = 1 },
                new W.NumberingFormat { Val = marker == Numbers ? W.NumberFormatValues.Decimal : W.NumberFormatValues.Bullet },
                new W.LevelText { Val = marker == Numbers ? $"%{WordMeasure.Text(i + 1)}." : marker },
                new W.LevelJustification { Val = W.LevelJustificationValues.Left },
                new W.PreviousParagraphProperties(new W.Indentation
                {
                    Left = WordMeasure.Text(Math.Max(start + ((i - level) * hanging), hanging)),
                    Hanging = WordMeasure.Text(hanging),
                }),
                letters) { LevelIndex = i });
        }

        return definition;
    }
}
