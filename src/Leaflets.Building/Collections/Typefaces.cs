using System.Collections.Concurrent;
using System.Collections.Immutable;
using Leaflets.Building.Files;
using Leaflets.Inputs;
using Leaflets.Typesetting;
using Leaflets.Typesetting.Fonts;

namespace Leaflets.Building.Collections;

/// <summary>The typefaces of a folder, and the content of those that were read. Thread-safe.</summary>
internal sealed class Typefaces
{
    private readonly ConcurrentDictionary<string, Digest> _digests = new(StringComparer.Ordinal);
    private readonly string _folder;
    private readonly Lock _using = new();
    private readonly Lock _reading = new();
    private ImmutableSortedDictionary<string, Digest> _used = ImmutableSortedDictionary.Create<string, Digest>(StringComparer.Ordinal);

    /// <summary>Names the folder.</summary>
    public Typefaces(string folder) => _folder = folder;

    /// <summary>The faces, each read when text first needs it.</summary>
    public FontCatalog Catalog { get; private set; } = new([]);

    /// <summary>Which faces there are.</summary>
    public Digest List { get; private set; }

    /// <summary>
    /// The files of the faces that text has needed so far, with their content: more than any one leaflet needed, and never less.
    /// </summary>
    public ImmutableSortedDictionary<string, Digest> Used
    {
        get
        {
            lock (_using)
            {
                return _used;
            }
        }
    }

    /// <summary>The content of some faces' files.</summary>
    public Digest DigestOf(IReadOnlyList<string> names)
    {
        // All workers of a build without work wait for this at its beginning, so it is one of them that reads, with all processors.
        lock (_reading)
        {
            Parallel.ForEach(
                names.Where(name => !_digests.ContainsKey(name)), name => _digests.TryAdd(name, Read(Path.Join(_folder, name))));
        }

        return Digest.Of(names.Select(name => _digests[name].ToString()));
    }

    /// <summary>Takes the faces.</summary>
    public Typefaces With(IEnumerable<FontSource> faces, IEnumerable<string> names)
    {
        Catalog = new(faces);
        List = Digest.Of(names);
        return this;
    }

    /// <summary>Notes that text needs a face.</summary>
    public void Use(string path, ReadOnlySpan<byte> content)
    {
        var name = Path.GetRelativePath(_folder, path).Replace('\\', '/');
        var digest = Digest.Of(content);
        _digests[name] = digest;
        lock (_using)
        {
            _used = _used.SetItem(name, digest);
        }
    }

    /// <summary>Notes that text needed faces in another process.</summary>
    public void Use(ImmutableSortedDictionary<string, Digest> faces)
    {
        lock (_using)
        {
            foreach (var (name, digest) in faces)
            {
                if (!_used.ContainsKey(name))
                {
                    _digests[name] = digest;
                    _used = _used.Add(name, digest);
                }
            }
        }
    }

    private static Digest Read(string path)
    {
        try
        {
            return FileDigest.Of(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Digest.Of("unreadable");
        }
    }
}
