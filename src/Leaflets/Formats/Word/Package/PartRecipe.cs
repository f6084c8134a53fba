namespace Leaflets.Formats.Word.Package;

/// <summary>What a part follows from, and from nothing else: parts of equal recipes have the same bytes. Immutable, thread-safe.</summary>
internal sealed class PartRecipe : IEquatable<PartRecipe>
{
    private readonly object[] _items;
    private readonly int _hash;

    /// <summary>Makes a recipe.</summary>
    /// <param name="items">Things that are equal by their content, in order.</param>
    public PartRecipe(IEnumerable<object> items)
    {
        _items = [.. items];
        var hash = default(HashCode);
        foreach (var item in _items)
        {
            hash.Add(item);
        }

        _hash = hash.ToHashCode();
    }

    /// <inheritdoc/>
    public bool Equals(PartRecipe? other) => other is not null && _hash == other._hash && _items.AsSpan().SequenceEqual(other._items);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PartRecipe);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;
}
