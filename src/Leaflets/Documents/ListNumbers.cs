using System.Collections.Immutable;

namespace Leaflets.Documents;

/// <summary>The numbers of a list's items.</summary>
public static class ListNumbers
{
    /// <summary>The number of each item: its own, or one more than that of the item before. Empty for a bulleted list.</summary>
    /// <param name="list">The list.</param>
    public static ImmutableArray<int> Of(ListBlock list)
    {
        ArgumentNullException.ThrowIfNull(list);
        if (list.Start is not { } next)
        {
            return [];
        }

        var numbers = ImmutableArray.CreateBuilder<int>(list.Items.Length);
        foreach (var item in list.Items)
        {
            next = item.Number ?? next;
            numbers.Add(next++);
        }

        return numbers.MoveToImmutable();
    }
}
