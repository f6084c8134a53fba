using System.Collections.Immutable;
using Leaflets.Building.Caching;
using Leaflets.Inputs;

namespace Leaflets.Building.Isolation;

/// <summary>What a process reports of a leaflet that it went through, and of the typefaces that it has needed so far.</summary>
/// <param name="Result">What became of the leaflet.</param>
/// <param name="Inputs">What it was made of; empty where it was not made.</param>
/// <param name="Faces">The files of the typefaces with their content.</param>
internal sealed record WorkerReply(LeafletResult Result, ImmutableArray<JobInput> Inputs, ImmutableSortedDictionary<string, Digest> Faces)
{
    private const string Form = "leaflets-reply-2";

    /// <summary>As it is sent.</summary>
    public byte[] Write()
    {
        var none = new LeafletFacts { Title = string.Empty, SourceSha256 = default(Digest).ToString() };
        using var writer = new RecordWriter();
        writer.Text(Form);
        writer.Count((int)Result.State);
        writer.Text(Result.Style);
        writer.Text(Result.Fault?.ToString());
        writer.Count(Result.Facts is null ? 0 : 1);
        writer.Record(
            new(Inputs, Result.Style ?? string.Empty, Result.Facts ?? none, Result.Files, [.. Result.Shared.Select(SavedDiagnostic.Of)]));
        writer.Count(Faces.Count);
        foreach (var (name, digest) in Faces)
        {
            writer.Text(name);
            writer.Digest(digest);
        }

        return writer.End();
    }

    /// <summary>As it was sent, or null where it is damaged: the other process is not trusted to be sound.</summary>
    /// <param name="message">The message.</param>
    /// <param name="id">The leaflet that was asked for.</param>
    /// <param name="language">Its language.</param>
    public static WorkerReply? Read(byte[] message, string id, string language)
    {
        try
        {
            using var reader = new RecordReader(message);
            return reader.Read(all => Reply(all, id, language));
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static WorkerReply Reply(RecordReader reader, string id, string language)
    {
        if (reader.RequiredText() != Form)
        {
            throw new InvalidDataException("The message does not come from this program.");
        }

        var (state, style) = ((LeafletState)reader.Number(0, (int)Enum.GetValues<LeafletState>()[^1]), reader.Text());
        var fault = reader.Text() is { } trace ? new IsolatedFaultException(trace) : null;
        var (hasFacts, record) = (reader.Number(0, 1) == 1, reader.Record());
        var faces = ImmutableSortedDictionary.CreateBuilder<string, Digest>(StringComparer.Ordinal);
        for (var left = reader.Count(); left > 0; left--)
        {
            faces[reader.RequiredText()] = reader.Digest();
        }

        var shared = record.Shared.Select(static diagnostic => diagnostic.Restore());
        var facts = hasFacts ? record.Facts : null;
        var result = LeafletResult.Of(id, language, style, state, record.Files, [.. shared], facts) with { Fault = fault };
        return new(result, record.Inputs, faces.ToImmutable());
    }
}
