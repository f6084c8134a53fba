using Leaflets.Word.Looks;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Leaflets.Word;

/// <summary>The numbering definitions of a document (ECMA-376 part 1, 17.9): one abstract definition for each kind, place and level.</summary>
internal sealed class Numberings
{
    private const int Levels = 9;
    private const string Numbers = "";

    private readonly Dictionary<(string Marker, int Level, int Start, int Hanging), int> _abstracts = [];
    private readonly Dictionary<int, int> _shared = [];
    private readonly List<W.AbstractNum> _definitions = [];
    private readonly List<W.NumberingInstance> _instances = [];
    private readonly W.NumberingSymbolRunProperties _letters;

    public Numberings(W.NumberingSymbolRunProperties letters) => _letters = letters;

    /// <summary>The number of a list that all its kind share.</summary>
    public int Bullets(string marker, int level, int start, int hanging)
    {
        var definition = Definition(marker, level, start, hanging);
        if (!_shared.TryGetValue(definition, out var instance))
        {
            instance = AddInstance(definition);
            _shared.Add(definition, instance);
        }

        return instance;
    }

    /// <summary>The number of a list that counts from its own first number.</summary>
    public int Counted(int first, int level, int start, int hanging)
    {
        var instance = AddInstance(Definition(Numbers, level, start, hanging));
        _instances[^1].Append(new W.LevelOverride(new W.StartOverrideNumberingValue { Val = first }) { LevelIndex = level });
        return instance;
    }

    /// <summary>The part.</summary>
    public W.Numbering ToXml()
    {
        var numbering = new W.Numbering();
        numbering.Append(_definitions);
        numbering.Append(_instances);
        return numbering;
    }

    private int AddInstance(int definition)
    {
        _instances.Add(new W.NumberingInstance(new W.AbstractNumId { Val = definition }) { NumberID = _instances.Count + 1 });
        return _instances.Count;
    }

    private int Definition(string marker, int level, int start, int hanging)
    {
        if (_abstracts.TryGetValue((marker, level, start, hanging), out var id))
        {
            return id;
        }

        id = _definitions.Count;
        _abstracts.Add((marker, level, start, hanging), id);
        var definition = new W.AbstractNum(new W.MultiLevelType { Val = W.MultiLevelValues.HybridMultilevel }) { AbstractNumberId = id };
        for (var i = 0; i < Levels; i++)
        {
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
                _letters.CloneNode(deep: true)) { LevelIndex = i });
        }

        _definitions.Add(definition);
        return id;
    }
}
