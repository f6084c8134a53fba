using Leaflets.Typesetting.Inline.Characters;

namespace Leaflets.Typesetting.Tests.Inline;

/// <summary>Words of several languages that tests bind numbers and names with.</summary>
internal static class TestWords
{
    public static BindingWords All { get; } = new()
    {
        Units = new(["tablets", "units", "weeks", "ans", "ملغ", "سنة", "周", "分钟", "सप्ताह", "นาที"]),
        Months = new(["March", "mars", "مارس", "may"]),
        Titles = new(["Dr"]),
        References = new(["section", "第"]),
        Leading = new(["w", "z", "i"]),
        Ranges = new(["to", "à", "至"]),
        DayHalves = new(["am", "pm"]),
        SpacedBefore = ";:!?»",
        SpacedAfter = "«",
    };
}
