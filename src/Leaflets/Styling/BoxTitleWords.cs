using Leaflets.Documents;
using Leaflets.Languages;

namespace Leaflets.Styling;

/// <summary>Which word a box takes as its title where the author wrote none. The one place that says so, for every writer.</summary>
internal static class BoxTitleWords
{
    /// <summary>The word of a callout.</summary>
    public static PrintedWord Of(CalloutKind kind) => kind switch
    {
        CalloutKind.Note => PrintedWord.Note,
        CalloutKind.Tip => PrintedWord.Tip,
        CalloutKind.Important => PrintedWord.Important,
        CalloutKind.Warning => PrintedWord.Warning,
        CalloutKind.Caution => PrintedWord.Caution,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The word of a named group.</summary>
    public static PrintedWord Of(ContainerKind kind) => kind switch
    {
        ContainerKind.KeyPoints => PrintedWord.KeyPoints,
        ContainerKind.Questions => PrintedWord.Questions,
        ContainerKind.Contact => PrintedWord.Contact,
        ContainerKind.Checklist => PrintedWord.Checklist,
        ContainerKind.TearOff => PrintedWord.TearOff,
        ContainerKind.Notes => PrintedWord.Notes,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
