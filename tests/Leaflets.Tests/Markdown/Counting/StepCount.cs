namespace Leaflets.Tests.Markdown.Counting;

/// <summary>
/// What counted code has done: each call of a method and each turn of a loop is a step, and each character that a search of the runtime
/// passes.
/// </summary>
public static class StepCount
{
    [ThreadStatic]
    private static long _taken;

    [ThreadStatic]
    private static long? _bound;

    [ThreadStatic]
    private static string? _place;

    /// <summary>Bounds the steps from now on.</summary>
    /// <param name="most">How many there may be until the next bound; null for any number.</param>
    /// <returns>Who called whom when the last bound was passed; null where it was not.</returns>
    public static string? Bound(long? most)
    {
        var place = _place;
        (_bound, _place) = (_taken + most, null);
        return place;
    }

    /// <summary>The steps of this thread.</summary>
    public static long Taken => _taken;

    /// <summary>A method is called, or a loop begins again.</summary>
    public static void Step()
    {
        if (++_taken > _bound)
        {
            _bound = null;
            _place = Environment.StackTrace;
        }
    }

    /// <summary>A search found something at an index, or nothing.</summary>
    public static void Found(int index, int length) => _taken += index < 0 ? length : index + 1;

    /// <summary>A search from the end found something at an index, or nothing.</summary>
    public static void FoundLast(int index, int length) => _taken += length - Math.Max(index, 0);

    /// <summary>A search from a place on found something at an index, or nothing.</summary>
    public static void FoundFrom(int index, int length, int start) => Found(index < 0 ? index : index - start, length - start);

    /// <summary>A search from a place back found something at an index, or nothing.</summary>
    public static void FoundLastFrom(int index, int length, int start) => FoundLast(index, Math.Min(length, start + 1));

    /// <summary>A search through a part found something, or nothing: the part counts.</summary>
    public static void FoundWithin(int index, int length, int count) => Passed(index < 0 ? Math.Min(length, count) : 1);

    /// <inheritdoc cref="FoundWithin"/>
    public static void FoundLastWithin(int index, int length, int count) => FoundWithin(index, length, count);

    /// <summary>Whether something stands in a text was asked. Where it does, how far on is not said: one step.</summary>
    public static void Answered(bool isThere, int length) => Passed(isThere ? 1 : length);

    /// <summary>A list or text is gone through, or what lies behind a place in it is moved.</summary>
    public static void Walked(object? list, int from)
    {
        var length = list switch
        {
            System.Text.StringBuilder text => text.Length,
            System.Collections.ICollection all => all.Count,
            _ => from,
        };
        _taken += Math.Max(0, length - from);
    }

    /// <summary>So many characters or elements are passed.</summary>
    public static void Passed(int count) => _taken += count;
}
