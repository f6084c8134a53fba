using System.Collections.Immutable;
using System.Text;
using Leaflets.Inputs;

namespace Leaflets.Building.Caching;

/// <summary>Writes records in a compact form: texts that come again are written once, and the digest of all stands at the end.</summary>
internal sealed class RecordWriter : IDisposable
{
    private readonly MemoryStream _bytes = new();
    private readonly BinaryWriter _writer;
    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);

    /// <summary>Begins with nothing.</summary>
    public RecordWriter() => _writer = new(_bytes, Encoding.UTF8);

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    /// <summary>Adds a number of things.</summary>
    public void Count(int count) => _writer.Write7BitEncodedInt(count);

    /// <summary>Adds a number.</summary>
    public void Number(long number) => _writer.Write7BitEncodedInt64(number);

    /// <summary>Adds a text, or null.</summary>
    public void Text(string? text)
    {
        if (text is null)
        {
            _writer.Write7BitEncodedInt(0);
        }
        else if (_texts.TryGetValue(text, out var number))
        {
            _writer.Write7BitEncodedInt(number);
        }
        else
        {
            _texts.Add(text, _texts.Count + 2);
            _writer.Write7BitEncodedInt(1);
            _writer.Write(text);
        }
    }

    /// <summary>Adds texts.</summary>
    public void Texts(ImmutableArray<string> texts)
    {
        Count(texts.Length);
        foreach (var text in texts)
        {
            Text(text);
        }
    }

    /// <summary>Adds a digest.</summary>
    public void Digest(Digest digest)
    {
        Span<byte> bytes = stackalloc byte[Inputs.Digest.Length];
        digest.Write(bytes);
        _writer.Write(bytes);
    }

    /// <summary>Adds a format.</summary>
    public void Format(OutputFormat format) => Count(format.Definition.Number);

    /// <summary>Adds a record.</summary>
    public void Record(JobRecord record)
    {
        Count(record.Inputs.Length);
        foreach (var input in record.Inputs)
        {
            Text(input.Name);
            Digest(input.Digest);
        }

        Text(record.Style);
        Facts(record.Facts);
        Count(record.Files.Length);
        foreach (var file in record.Files)
        {
            Text(file.Path);
            Format(file.Format);
            Number(file.Size);
            Digest(Inputs.Digest.Parse(file.Sha256));
            Count(file.Pages ?? 0);
            Diagnostics([.. file.Own.Select(SavedDiagnostic.Of)]);
        }

        Diagnostics(record.Shared);
    }

    /// <summary>All that was added.</summary>
    public byte[] End()
    {
        _writer.Flush();
        return _bytes.ToArray();
    }

    private void Diagnostics(ImmutableArray<SavedDiagnostic> diagnostics)
    {
        Count(diagnostics.Length);
        foreach (var diagnostic in diagnostics)
        {
            var kind = diagnostic.Descriptor;
            Text(kind.Id);
            Count((int)kind.Severity);
            Count((int)kind.Area);
            Text(kind.MessageFormat);
            Text(kind.Remedy);
            Text(diagnostic.Message);
            Text(diagnostic.Path);
            Count(diagnostic.Place.Line);
            Count(diagnostic.Place.Column);
            Text(diagnostic.Excerpt);
        }
    }

    private void Facts(LeafletFacts facts)
    {
        Text(facts.Title);
        Text(facts.Reference);
        Text(facts.Version);
        Count((int)facts.Status);
        Date(facts.Issued);
        Date(facts.Review);
        Texts(facts.Subjects);
        Count(facts.Translation is { } state ? (int)state + 1 : 0);
        Text(facts.TranslationOf);
        Digest(Inputs.Digest.Parse(facts.SourceSha256));
    }

    private void Date(DateOnly? date) => Count(date is { } day ? day.DayNumber + 1 : 0);
}
