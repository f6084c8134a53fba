using System.Collections.Concurrent;
using System.Collections.Immutable;
using Leaflets.Building.Collections;
using Leaflets.Inputs;

namespace Leaflets.Building.Caching;

/// <summary>The content of everything that outputs come from, as it is now; each file is read once. Thread-safe.</summary>
internal sealed class InputDigests
{
    private readonly ConcurrentDictionary<string, Digest> _digests;
    private readonly ICollectionFiles _files;
    private readonly Typefaces _typefaces;

    /// <summary>Takes what is known already.</summary>
    /// <param name="files">The collection.</param>
    /// <param name="typefaces">The typefaces.</param>
    /// <param name="shared">The inputs of every job.</param>
    /// <param name="count">About how many inputs there are.</param>
    public InputDigests(ICollectionFiles files, Typefaces typefaces, ImmutableArray<JobInput> shared, int count)
    {
        // Growing, it would stop all workers.
        _digests = new(Environment.ProcessorCount, (count * 5 / 4) + 64, StringComparer.Ordinal);
        (_files, _typefaces, Shared) = (files, typefaces, shared);
        foreach (var input in shared)
        {
            _digests[input.Name] = input.Digest;
        }
    }

    /// <summary>The inputs of every job.</summary>
    public ImmutableArray<JobInput> Shared { get; }

    /// <summary>The content of an input now.</summary>
    public Digest Now(string name) => _digests.GetOrAdd(name, static (key, self) => self.Read(key), this);

    /// <summary>The names of the inputs of a record that are not what they were.</summary>
    public IEnumerable<string> Changes(JobRecord record)
    {
        foreach (var input in record.Inputs)
        {
            if (Now(input.Name) != input.Digest)
            {
                yield return input.Name;
            }
        }
    }

    /// <summary>Whether every input of a record is what it was.</summary>
    public bool AreAsIn(JobRecord record)
    {
        foreach (var input in record.Inputs)
        {
            if (Now(input.Name) != input.Digest)
            {
                return false;
            }
        }

        return true;
    }

    private Digest Read(string name) => InputNames.FacesOf(name) is { } faces ? _typefaces.DigestOf(faces)
        : InputNames.IsFile(name) ? _files.DigestOf(name)
        : default;
}
