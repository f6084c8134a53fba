using System.Collections.Concurrent;
using Leaflets.Batch.Caching;
using Leaflets.Typesetting.Fonts;

namespace Leaflets.Collections;

/// <summary>The typefaces of a folder, and the content of those that were read. Thread-safe.</summary>
internal sealed class Typefaces
{
    private readonly ConcurrentDictionary<string, Digest> _digests = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Digest> _used = new(StringComparer.Ordinal);
    private readonly string _folder;

    /// <summary>Names the folder.</summary>
    public Typefaces(string folder) => _folder = folder;

    /// <summary>The faces, each read when text first needs it.</summary>
    public FontCatalog Catalog { get; private set; } = new([]);

    /// <summary>Which faces there are.</summary>
    public Digest List { get; private set; }

    /// <summary>The faces that text has needed so far, by the names of their files: more than any one leaflet needed, and never less.</summary>
    public IEnumerable<KeyValuePair<string, Digest>> Used => _used;

    /// <summary>The content of a face's file.</summary>
    public Digest DigestOf(string name) => _digests.GetOrAdd(name, key => Read(Path.Join(_folder, key)));

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
        _used[name] = digest;
    }

    private static Digest Read(string path)
    {
        try
        {
            return Digest.Of(File.ReadAllBytes(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Digest.Of("unreadable");
        }
    }
}
