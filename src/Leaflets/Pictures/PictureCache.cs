using System.Collections.Concurrent;
using Leaflets.Inputs;
using Leaflets.Pictures.Svg;
using Leaflets.Typesetting.Frames;

namespace Leaflets.Pictures;

/// <summary>
/// The pictures that leaflets of one build share, by the content of their files, so that each is read once. A drawing with letters belongs
/// to the lettering that it was set in. Bounded; thread-safe.
/// </summary>
internal sealed class PictureCache
{
    /// <summary>How much is kept, in bytes of the files; a drawing's objects take some times as much.</summary>
    private const long Room = 48 << 20;

    private readonly ConcurrentDictionary<(Digest Content, string Lettering), Entry> _entries = new();
    private long _taken;

    private sealed record Entry(Picture Picture, DrawingCost Cost);

    /// <summary>A picture that was read before, or null.</summary>
    /// <param name="content">The content of its file.</param>
    /// <param name="lettering">The look of letters in drawings.</param>
    /// <param name="budget">Pays for a drawing as if it were read now.</param>
    public Picture? Find(Digest content, string lettering, DrawingBudget budget) =>
        (_entries.TryGetValue((content, string.Empty), out var entry) || _entries.TryGetValue((content, lettering), out entry))
        && budget.TrySpend(entry.Cost)
            ? entry.Picture
            : null;

    /// <summary>Keeps a picture.</summary>
    /// <param name="content">The content of its file.</param>
    /// <param name="lettering">The look of letters in drawings.</param>
    /// <param name="picture">The picture.</param>
    /// <param name="cost">What a drawing cost; nothing for other pictures.</param>
    /// <param name="bytes">The length of its file.</param>
    public void Add(Digest content, string lettering, Picture picture, DrawingCost cost, int bytes)
    {
        if (Interlocked.Add(ref _taken, bytes) > Room)
        {
            // What is in use is held by those who use it; what is used again comes again.
            _entries.Clear();
            Interlocked.Exchange(ref _taken, bytes);
        }

        _entries[(content, cost.Text > 0 ? lettering : string.Empty)] = new(picture, cost);
    }
}
