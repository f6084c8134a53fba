using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Formats;
using Leaflets.Inputs;

namespace Leaflets.Building.Caching;

/// <summary>
/// Reads what a <see cref="RecordWriter"/> wrote, and takes nothing for granted: counts are bounded by what is there, numbers are in their
/// ranges, and what is not as a build writes it is an <see cref="InvalidDataException"/>.
/// </summary>
internal sealed class RecordReader : IDisposable
{
    /// <summary>No leaflet has so many pages.</summary>
    private const int MostPages = 1_000_000;

    private const int LeastDiagnostic = 9;

    private readonly BinaryReader _reader;
    private readonly List<(string Text, bool IsLine)> _texts = [];
    private readonly byte[] _digest = new byte[Inputs.Digest.Length];

    /// <summary>Begins to read.</summary>
    /// <param name="content">What a writer ended with, out of an array.</param>
    public RecordReader(ReadOnlyMemory<byte> content)
    {
        _ = MemoryMarshal.TryGetArray(content, out var bytes);
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        _reader = new(new MemoryStream(bytes.Array ?? [], bytes.Offset, bytes.Count), encoding);
    }

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();

    /// <summary>Reads with what is read of a damaged record as one exception.</summary>
    /// <exception cref="InvalidDataException">The record is not as a build writes it.</exception>
    public T Read<T>(Func<RecordReader, T> read)
    {
        try
        {
            var result = read(this);
            return _reader.BaseStream.Position == _reader.BaseStream.Length
                ? result
                : throw new InvalidDataException("There is data after the record.");
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or IOException)
        {
            throw new InvalidDataException("The record is damaged.", exception);
        }
    }

    /// <summary>A number of things.</summary>
    /// <param name="least">How many bytes each takes at least: no more can follow than there is room for.</param>
    public int Count(int least = 1) => Number(0, (_reader.BaseStream.Length - _reader.BaseStream.Position) / least);

    /// <summary>A number within bounds.</summary>
    public int Number(int least, long most) =>
        _reader.Read7BitEncodedInt() is var number && number >= least && number <= most
            ? number
            : throw new InvalidDataException("A number is out of range.");

    /// <summary>A number.</summary>
    public long Number() => _reader.Read7BitEncodedInt64();

    /// <summary>A text that is never null.</summary>
    public string RequiredText() => Text() ?? throw new InvalidDataException("A text is missing.");

    /// <summary>A text on one line, as names and messages are.</summary>
    public string Line() => Index() is >= 0 and var at && _texts[at].IsLine
        ? _texts[at].Text
        : throw new InvalidDataException("A text is missing, or has more than one line.");

    /// <summary>A text, or null.</summary>
    public string? Text() => Index() is >= 0 and var at ? _texts[at].Text : null;

    /// <summary>Texts that are never null.</summary>
    public ImmutableArray<string> Texts()
    {
        var texts = ImmutableArray.CreateBuilder<string>();
        for (var count = Count(); count > 0; count--)
        {
            texts.Add(RequiredText());
        }

        return texts.ToImmutable();
    }

    /// <summary>A digest.</summary>
    public Digest Digest()
    {
        _reader.BaseStream.ReadExactly(_digest);
        return Inputs.Digest.Read(_digest);
    }

    /// <summary>A format.</summary>
    public OutputFormat Format() =>
        OutputFormats.Numbered(Number(0, int.MaxValue)) ?? throw new InvalidDataException("There is no such format.");

    /// <summary>A record.</summary>
    public JobRecord Record()
    {
        var inputs = new JobInput[Count(Inputs.Digest.Length)];
        for (var i = 0; i < inputs.Length; i++)
        {
            inputs[i] = new(Line(), Digest());
        }

        var style = Line();
        var facts = Facts();
        var files = new OutputFile[Count(Inputs.Digest.Length)];
        for (var i = 0; i < files.Length; i++)
        {
            var (path, format, size) = (Line(), Format(), Number());
            var (digest, pages) = (Digest().ToString(), Number(0, MostPages));
            if (size < 0)
            {
                throw new InvalidDataException("A file has no length.");
            }

            files[i] = new(path, format, size, digest, pages > 0 ? pages : null)
            {
                Own = [.. Diagnostics().Select(static diagnostic => diagnostic.Restore())],
            };
        }

        return new(Immutable(inputs), style, facts, Immutable(files), Diagnostics());
    }

    private static ImmutableArray<T> Immutable<T>(T[] items) => ImmutableCollectionsMarshal.AsImmutableArray(items);

    private ImmutableArray<SavedDiagnostic> Diagnostics()
    {
        var diagnostics = new SavedDiagnostic[Count(LeastDiagnostic)];
        for (var i = 0; i < diagnostics.Length; i++)
        {
            var (id, severity) = (Line(), (DiagnosticSeverity)Number(0, (int)DiagnosticSeverity.Error));
            var area = (DiagnosticArea)Number(0, (int)DiagnosticArea.Output);
            var kind = new DiagnosticDescriptor(id, severity, RequiredText(), Line()) { Area = area };
            diagnostics[i] = new(kind, Line(), Line(), new(Number(1, int.MaxValue), Number(1, int.MaxValue)), RequiredText());
        }

        return Immutable(diagnostics);
    }

    private LeafletFacts Facts()
    {
        var (title, reference, version) = (RequiredText(), Text(), Text());
        var (status, issued, review) = ((LeafletStatus)Number(0, (int)LeafletStatus.Withdrawn), Date(), Date());
        var subjects = Texts();
        return new()
        {
            Title = title,
            Reference = reference,
            Version = version,
            Status = status,
            Issued = issued,
            Review = review,
            Subjects = subjects,
            Translation = Number(0, (int)TranslationState.Approved + 1) is > 0 and var state ? (TranslationState)(state - 1) : null,
            TranslationOf = Text(),
            SourceSha256 = Digest().ToString(),
        };
    }

    private DateOnly? Date() =>
        Number(0, DateOnly.MaxValue.DayNumber + 1L) is > 0 and var number ? DateOnly.FromDayNumber(number - 1) : null;

    /// <summary>Which text is meant, or -1 for null; one that was not read before follows.</summary>
    private int Index()
    {
        const char Delete = '\u007F';
        const char LastControl = '\u009F';
        switch (_reader.Read7BitEncodedInt())
        {
            case 0:
                return -1;
            case 1:
                var text = _reader.ReadString();
                var hasControls = text.AsSpan().ContainsAnyInRange('\0', '\u001F') || text.AsSpan().ContainsAnyInRange(Delete, LastControl);
                _texts.Add((text, !hasControls));
                return _texts.Count - 1;
            case var number:
                return number >= 2 && number - 2 < _texts.Count ? number - 2 : throw new InvalidDataException("A text is missing.");
        }
    }
}
