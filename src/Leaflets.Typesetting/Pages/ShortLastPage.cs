using Leaflets.Typesetting.Flow;

namespace Leaflets.Typesetting.Pages;

/// <summary>A last page that held only a few lines.</summary>
/// <param name="Lines">How many lines it held.</param>
/// <param name="SavedBy">
/// How much closer the text stands so that there is no such page, or null where it could not be saved and stands.
/// </param>
public sealed record ShortLastPage(int Lines, Tightness? SavedBy);
