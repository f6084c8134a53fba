using Leaflets.Documents;
using Leaflets.Formats.Word.Looks;
using Leaflets.Formats.Word.Package;
using Leaflets.Typesetting.Geometry;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Leaflets.Formats.Word;

/// <summary>
/// The numbering definitions of a document (ECMA-376 part 1, 17.9): one abstract definition for each kind, place and level.
/// </summary>
internal sealed class Numberings
{
    private const int Levels = 9;

    private readonly Dictionary<ListForm, int> _known = [];
    private readonly Dictionary<int, int> _shared = [];
    private readonly List<ListForm> _definitions = [];
    private readonly List<Instance> _instances = [];
    private readonly Dictionary<int, int> _latest = [];
    private readonly WordResources _resources;

    /// <summary>Begins the numberings of a document.</summary>
    /// <param name="resources">What documents share.</param>
    public Numberings(WordResources resources) => _resources = resources;

    /// <summary>What the lists of one definition have in common; lengths are twips.</summary>
    private sealed record ListForm(W.NumberFormatValues Format, string Marker, int Level, int Start, int Hanging, Color? Color);

    /// <summary>A list that counts for itself: its definition, and for numbers the first of them at a level.</summary>
    private sealed record Instance(int Definition, int? First, int Level);

    /// <summary>The number of the level in the text of a marker.</summary>
    public static string Place(int level) => $"%{WordMeasure.Text(level + 1)}";

    /// <summary>The number of a list that all its kind share; without a colour its markers have that of the text.</summary>
    public int Bullets(string marker, int level, int start, int hanging, Color? color) =>
        Shared(new(W.NumberFormatValues.Bullet, marker, level, start, hanging, color));

    /// <summary>The number of items that all have the same marker, which is text and not counted.</summary>
    public int Labelled(string marker, int level, int start, int hanging, Color? color) =>
        Shared(new(W.NumberFormatValues.None, marker, level, start, hanging, color));

    /// <summary>The number of a list that counts from its own first number.</summary>
    public int Counted(int first, CountedMarker marker, int level, int start, int hanging, Color? color)
    {
        var definition = Definition(new(FormatOf(marker.System), marker.Text, level, start, hanging, color));
        return _latest[definition] = AddInstance(definition, first, level);
    }

    /// <summary>
    /// Whether a list counts on where it was: lists of one definition share its counter, so that one in between has moved it (17.9.15).
    /// </summary>
    public bool CountsOn(int instance) => _latest.GetValueOrDefault(_instances[instance - 1].Definition) == instance;

    /// <summary>The part.</summary>
    public byte[] ToXml() =>
        _resources.Made.Get(new PartRecipe([.. _definitions, .. _instances]), _ => XmlPart.Write(Numbering()));

    private int AddInstance(int definition, int? first = null, int level = 0)
    {
        _instances.Add(new(definition, first, level));
        return _instances.Count;
    }

    private int Shared(ListForm form)
    {
        var definition = Definition(form);
        if (!_shared.TryGetValue(definition, out var instance))
        {
            instance = AddInstance(definition);
            _shared.Add(definition, instance);
        }

        return instance;
    }

    private static W.NumberFormatValues FormatOf(NumeralSystem system) => system switch
    {
        NumeralSystem.LowerLetter => W.NumberFormatValues.LowerLetter,
        NumeralSystem.UpperLetter => W.NumberFormatValues.UpperLetter,
        NumeralSystem.LowerRoman => W.NumberFormatValues.LowerRoman,
        NumeralSystem.UpperRoman => W.NumberFormatValues.UpperRoman,
        _ => W.NumberFormatValues.Decimal,
    };

    private int Definition(ListForm form)
    {
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
        var (format, marker, level, start, hanging, own) = form;
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
                new W.NumberingFormat { Val = format },
                new W.LevelText { Val = marker.Replace(Place(level), Place(i), StringComparison.Ordinal) },
                new W.LevelJustification { Val = W.LevelJustificationValues.Left },
                new W.PreviousParagraphProperties(new W.Indentation
                {
                    Left = WordMeasure.Text(Math.Max(start + ((i - level) * hanging), hanging)),
                    Hanging = WordMeasure.Text(hanging),
                }),
                letters)
            { LevelIndex = i });
        }

        return definition;
    }
}
