using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using Leaflets.Collections;
using Leaflets.Diagnostics;
using Leaflets.Documents;

namespace Leaflets.Batch.Caching;

/// <summary>Reads what a <see cref="RecordWriter"/> wrote.</summary>
internal sealed class RecordReader : IDisposable
{
    private readonly BinaryReader _reader;
    private readonly List<string> _texts = [];
    private readonly byte[] _digest = new byte[Collections.Digest.Length];

    private RecordReader(byte[] bytes, int length) => _reader = new(new MemoryStream(bytes, 0, length), Encoding.UTF8);

    /// <summary>Opens bytes, or finds that they are damaged or in another form.</summary>
    public static RecordReader? Open(byte[]? bytes, string form)
    {
        if (bytes is null || bytes.Length < Collections.Digest.Length)
        {
            return null;
        }

        var length = bytes.Length - Collections.Digest.Length;
        if (Collections.Digest.Of(bytes.AsSpan(0, length)) != Collections.Digest.Read(bytes.AsSpan(length)))
        {
            return null;
        }

        var reader = new RecordReader(bytes, length);
        if (reader._reader.ReadString() == form)
        {
            return reader;
        }

        reader.Dispose();
        return null;
    }

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();

    /// <summary>A number of things.</summary>
    public int Count() => _reader.Read7BitEncodedInt();

    /// <summary>A number.</summary>
    public long Number() => _reader.Read7BitEncodedInt64();

    /// <summary>A text that is never null.</summary>
    public string RequiredText() => Text() ?? string.Empty;

    /// <summary>A text, or null.</summary>
    public string? Text()
    {
        switch (_reader.Read7BitEncodedInt())
        {
            case 0:
                return null;
            case 1:
                _texts.Add(_reader.ReadString());
                return _texts[^1];
            case var number:
                return _texts[number - 2];
        }
    }

    /// <summary>Texts that are never null.</summary>
    public ImmutableArray<string> Texts()
    {
        var texts = new string[Count()];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = RequiredText();
        }

        return Immutable(texts);
    }

    /// <summary>A digest.</summary>
    public Digest Digest()
    {
        _reader.BaseStream.ReadExactly(_digest);
        return Collections.Digest.Read(_digest);
    }

    /// <summary>A record.</summary>
    public JobRecord Record()
    {
        var inputs = new JobInput[Count()];
        for (var i = 0; i < inputs.Length; i++)
        {
            inputs[i] = new(RequiredText(), Digest());
        }

        var style = RequiredText();
        var facts = Facts();
        var files = new OutputFile[Count()];
        for (var i = 0; i < files.Length; i++)
        {
            files[i] = new(RequiredText(), (OutputFormat)Count(), Number(), Digest().ToString(), Count() is > 0 and var pages ? pages : null) { Own = [.. Diagnostics().Select(static diagnostic => diagnostic.Restore())] };
        }

        return new(Immutable(inputs), style, facts, Immutable(files), Diagnostics());
    }

    private static ImmutableArray<T> Immutable<T>(T[] items) => ImmutableCollectionsMarshal.AsImmutableArray(items);

    private ImmutableArray<SavedDiagnostic> Diagnostics()
    {
        var diagnostics = new SavedDiagnostic[Count()];
        for (var i = 0; i < diagnostics.Length; i++)
        {
            var kind = new DiagnosticDescriptor(RequiredText(), (DiagnosticSeverity)Count(), RequiredText(), RequiredText());
            diagnostics[i] = new(kind, RequiredText(), RequiredText(), new(Count(), Count()), RequiredText());
        }

        return Immutable(diagnostics);
    }

    private LeafletFacts Facts()
    {
        var (title, reference, version) = (RequiredText(), Text(), Text());
        var (status, issued, review) = ((LeafletStatus)Count(), Date(), Date());
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
            Translation = Count() is > 0 and var state ? (TranslationState)(state - 1) : null,
            TranslationOf = Text(),
            SourceSha256 = Digest().ToString(),
        };
    }

    private DateOnly? Date() => Count() is > 0 and var number ? DateOnly.FromDayNumber(number - 1) : null;
}
