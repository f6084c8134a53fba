using System.Collections.Immutable;
using Leaflets.Bounds;
using Leaflets.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Leaflets.Settings.Yaml;

/// <summary>
/// Reads a configuration file as a tree of positioned values. Only what configuration needs: one document, text keys, no anchors,
/// aliases or tags, so that a small file cannot become a large tree; depth and length are bounded.
/// </summary>
internal sealed class YamlReader
{
    /// <summary>How many duplicate keys are reported at most.</summary>
    private const int MaximumDuplicates = 20;

    /// <summary>The steps of a key or value: the parser reads it sign by sign.</summary>
    private const int StepsOfValue = 32;

    private readonly SourceText _source;
    private readonly SourceSpan _span;
    private readonly ICollection<Diagnostic> _diagnostics;
    private readonly YamlFaults _faults;
    private readonly Parser _parser;
    private readonly YamlLimits _limits;
    private readonly int _offset;
    private int _values;
    private int _duplicates;
    private bool _failed;

    private YamlReader(SourceSpan span, YamlFaults faults, YamlLimits limits, ICollection<Diagnostic> diagnostics)
    {
        _limits = limits;
        _source = span.Source;
        _span = span;
        _faults = faults;
        _diagnostics = diagnostics;
        _offset = span.Start;
        _parser = new Parser(new StringReader(Padded(span)));
    }

    /// <summary>
    /// The text, with an empty comment where whole blocks of the parser would hold it: then the parser learns of the end too late, and over
    /// a directive there it does not end.
    /// </summary>
    private static string Padded(SourceSpan span)
    {
        const int Block = 1024;
        var text = span.Length == span.Source.Text.Length ? span.Source.Text : span.Text.ToString();
        return text.Length == 0 || text.Length % Block != 0 ? text : text.EndsWith('\n') ? text + "#" : text + "\n#";
    }

    /// <summary>Reads a file.</summary>
    /// <returns>The value at the top, or null where the file cannot be read as a whole; the diagnostics say why.</returns>
    public static YamlNode? Read(SourceText source, ICollection<Diagnostic> diagnostics) =>
        Read(new SourceSpan(source, 0, source.Text.Length), YamlFaults.OfStyles, diagnostics);

    /// <summary>Reads a stretch of a file: front matter. Places are those of the whole file.</summary>
    /// <returns>The value at the top, or null where the stretch cannot be read as a whole; the diagnostics say why.</returns>
    public static YamlNode? Read(SourceSpan span, YamlFaults faults, ICollection<Diagnostic> diagnostics, YamlLimits? limits = null)
    {
        limits ??= YamlLimits.Default;
        if (span.Length > limits.MaximumLength)
        {
            diagnostics.Add(Diagnostic.Create(faults.TooLarge, span with { End = span.Start }, span.Length, limits.MaximumLength));
            return null;
        }

        var reader = new YamlReader(span, faults, limits, diagnostics);
        try
        {
            var node = reader.ReadDocument();
            return reader._failed ? null : node;
        }
        catch (YamlException exception)
        {
            var at = reader.SpanOf(exception.Start, exception.Start);
            reader.ReportSlip(at, Sentence(exception.Message));
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or OverflowException
            or InvalidOperationException)
        {
            var position = reader._parser.Current is { } current
                ? reader.SpanOf(current.Start, current.Start) : span with { End = span.Start };
            reader.ReportSlip(position, Sentence(exception.Message));
        }

        return null;
    }

    private YamlNode ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
        {
            return new YamlMapping(new SourceSpan(_source, _offset, _offset), []);
        }

        _parser.Consume<DocumentStart>();
        var node = ReadNode(depth: 0);
        if (_failed)
        {
            return node;
        }

        _parser.Consume<DocumentEnd>();
        if (!_parser.Accept<StreamEnd>(out _))
        {
            Report(_faults.NotYaml, _parser.Current!, "a second document starts");
        }

        return node;
    }

    private YamlNode ReadNode(int depth)
    {
        Steps.Take(StepsOfValue);
        var current = _parser.Current ?? throw new InvalidOperationException("the file ends too early");
        if (current is AnchorAlias || (current is NodeEvent node && (!node.Anchor.IsEmpty || !node.Tag.IsEmpty)))
        {
            Report(_faults.Anchor, current);
        }
        else if (depth > _limits.MaximumDepth)
        {
            Report(_faults.TooDeep, current, _limits.MaximumDepth);
        }
        else if (++_values > _limits.MaximumValues)
        {
            Report(_faults.NotYaml, current, $"it has more than {_limits.MaximumValues} keys and values");
        }
        else
        {
            return current switch
            {
                MappingStart => ReadMapping(depth),
                SequenceStart => ReadSequence(depth),
                _ => ReadScalar(),
            };
        }

        return new YamlScalar(SpanOf(current.Start, current.End), string.Empty, IsPlain: true);
    }

    private YamlScalar ReadScalar()
    {
        var scalar = _parser.Consume<Scalar>();
        return new(SpanOf(scalar.Start, scalar.End), scalar.Value, scalar.Style == ScalarStyle.Plain);
    }

    private YamlSequence ReadSequence(int depth)
    {
        var start = _parser.Consume<SequenceStart>().Start;
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (!_failed && !_parser.Accept<SequenceEnd>(out _))
        {
            items.Add(ReadNode(depth + 1));
        }

        return new(SpanOf(start, Close<SequenceEnd>(start)), items.ToImmutable());
    }

    private YamlMapping ReadMapping(int depth)
    {
        var start = _parser.Consume<MappingStart>().Start;
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (!_failed && !_parser.Accept<MappingEnd>(out _))
        {
            var at = _parser.Current!;
            if (ReadNode(depth + 1) is not YamlScalar key)
            {
                ReportSlip(SpanOf(at.Start, at.End), "a key is not plain text");
                _failed = true;
                break;
            }

            if (_failed)
            {
                break;
            }

            var value = ReadNode(depth + 1);
            if (value is YamlScalar { IsNull: true, Span.Length: 0 })
            {
                // The parser places what is not there where the next thing begins; the key is where a person looks.
                value = value with { Span = key.Span };
            }

            if (keys.Add(key.Value))
            {
                entries.Add(new YamlEntry(key, value));
            }
            else
            {
                _diagnostics.Add(Diagnostic.Create(_faults.DuplicateKey, key.Span, key.Value));
                _failed |= ++_duplicates >= MaximumDuplicates;
            }
        }

        return new(SpanOf(start, Close<MappingEnd>(start)), entries.ToImmutable());
    }

    private Mark Close<TEvent>(Mark start)
        where TEvent : ParsingEvent =>
        _failed ? start : _parser.Consume<TEvent>().End;

    /// <summary>Reports what is not YAML: the mistake if it is a common one, else what the parser says.</summary>
    private void ReportSlip(SourceSpan at, string otherwise)
    {
        var slip = YamlSlips.Find(_span, at, otherwise.Contains("tab", StringComparison.Ordinal));
        var place = slip is { } found && found.Span.StartPosition.Line != at.StartPosition.Line ? found.Span : at;
        _diagnostics.Add(Diagnostic.Create(_faults.NotYaml, place, slip?.Words ?? otherwise));
    }

    private void Report(DiagnosticDescriptor descriptor, ParsingEvent at, params object[] arguments)
    {
        _diagnostics.Add(Diagnostic.Create(descriptor, SpanOf(at.Start, at.End), arguments));
        _failed = true;
    }

    private SourceSpan SpanOf(Mark start, Mark end)
    {
        var first = (int)Math.Clamp(_offset + start.Index, 0, _source.Text.Length);
        var last = (int)Math.Clamp(_offset + end.Index, first, _source.Text.Length);
        return new(_source, first, last);
    }

    private static string Sentence(string message) => message.TrimEnd('.');
}
