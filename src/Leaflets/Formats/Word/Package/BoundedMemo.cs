using System.Collections.Concurrent;

namespace Leaflets.Formats.Word.Package;

/// <summary>Remembers what a pure function gave, and forgets all of it when it is full. Thread-safe.</summary>
internal sealed class BoundedMemo<TKey, TValue>(int room)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, TValue> _known = new();

    /// <summary>What the function gives.</summary>
    /// <param name="key">What it is given.</param>
    /// <param name="make">The function.</param>
    public TValue Get(TKey key, Func<TKey, TValue> make)
    {
        if (_known.TryGetValue(key, out var value))
        {
            return value;
        }

        if (_known.Count >= room)
        {
            _known.Clear();
        }

        return _known.GetOrAdd(key, make);
    }
}
