using Leaflets.Styling;
using Leaflets.Typesetting.Geometry;
using Xunit;

namespace Leaflets.Tests.Styling;

/// <summary>Holds the styles to what they claim: UKAAF G003, RNIB clear print, WCAG 2.2 (1.4.6).</summary>
public sealed class ShippedStylesTests
{
    private const double EnhancedContrast = 7;

    /// <summary>The x-height of Noto Sans in ems.</summary>
    private const double XHeight = 0.536;

    /// <summary>The mean advance of English text in Noto Sans, spaces included, in ems.</summary>
    private const double MeanAdvance = 0.472;

    private static readonly StyleElement[] Boxes =
    [
        StyleElement.CalloutNote, StyleElement.CalloutTip, StyleElement.CalloutImportant, StyleElement.CalloutWarning,
        StyleElement.CalloutCaution, StyleElement.KeyPoints, StyleElement.Questions, StyleElement.Contact,
    ];

    public static TheoryData<string> Names => [.. StylesFolder.Instance.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void All_text_stands_out_from_its_ground(string name)
    {
        var root = StylesFolder.Load(name).Root;

        foreach (var element in Enum.GetValues<StyleElement>())
        {
            AssertContrast(root.Child(element), root.Child(element).Background ?? Color.White);
            foreach (var box in Boxes)
            {
                var around = root.Child(box);
                AssertContrast(around.Child(element), around.Child(element).Background ?? around.Background ?? Color.White);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_callout_has_a_colour_a_ground_and_a_thick_bar_of_its_own(string name)
    {
        var callouts = Boxes[..5].Select(StylesFolder.Load(name).Root.Child).ToArray();

        Assert.Equal(5, callouts.Select(callout => callout.Color).Distinct().Count());
        Assert.Equal(5, callouts.Select(callout => callout.Background).Distinct().Count());
        Assert.All(callouts, callout =>
        {
            Assert.True(callout.Border.Start!.Width >= Length.FromPoints(5));
            Assert.Equal(callout.Color, callout.Border.Start.Color);
            Assert.Equal(callout.Color, callout.Child(StyleElement.BoxTitle).Color);
            Assert.NotEqual(callout.Color, callout.Child(StyleElement.Paragraph).Color);
            Assert.True(callout.KeepTogether);
        });
    }

    [Theory]
    [InlineData("clear-print", 12, 60, 70)]
    [InlineData("large-print", 18, 45, 70)]
    public void Accessible_print_is_large_and_its_lines_are_short(string name, double leastSize, double fewest, double most)
    {
        var sheet = StylesFolder.Load(name);
        var size = sheet.Root.Size;
        var characters = (sheet.Page.Size.Width - sheet.Page.Margins.Horizontal) / (size * MeanAdvance);

        Assert.True(size.Points >= leastSize);
        Assert.True((size * XHeight).Millimetres >= 2.3);
        Assert.InRange(characters, fewest, most);
        Assert.InRange(sheet.Root.Leading / size, 1.4, 2);
    }

    [Theory]
    [InlineData("clear-print", 12)]
    [InlineData("large-print", 18)]
    public void Nothing_that_is_read_on_its_own_is_smaller_than_the_least_size(string name, double least)
    {
        var root = StylesFolder.Load(name).Root;
        StyleElement[] inside = [StyleElement.Subscript, StyleElement.Superscript, StyleElement.NoteCall];

        foreach (var element in Enum.GetValues<StyleElement>().Except(inside))
        {
            Assert.True(root.Child(element).Size.Points >= least - 0.001, $"{element} is {root.Child(element).Size}");
        }
    }

    [Theory]
    [InlineData("clear-print")]
    [InlineData("large-print")]
    public void Nothing_is_italic_and_stress_is_bold(string name)
    {
        var root = StylesFolder.Load(name).Root;

        Assert.All(Enum.GetValues<StyleElement>(), element => Assert.False(root.Child(element).Italic));
        Assert.True(root.Child(StyleElement.Paragraph).Child(StyleElement.Emphasis).Weight.Value >= 700);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Headings_grow_smaller_level_by_level_and_keep_with_what_follows(string name)
    {
        var root = StylesFolder.Load(name).Root;
        var headings = Enumerable.Range(0, 6).Select(level => root.Child(StyleElement.Heading1 + level))
            .Prepend(root.Child(StyleElement.Title)).ToArray();

        Assert.All(headings, heading => Assert.True(heading.KeepWithNext));
        Assert.All(headings.Zip(headings.Skip(1)), pair => Assert.True(pair.First.Size >= pair.Second.Size));
        Assert.All(headings, heading => Assert.True(heading.Size >= root.Size));
    }

    [Theory]
    [InlineData("ar", "Noto Naskh Arabic")]
    [InlineData("fa", "Noto Naskh Arabic")]
    [InlineData("ps", "Noto Naskh Arabic")]
    [InlineData("ckb-IQ", "Noto Naskh Arabic")]
    [InlineData("ur", "Noto Nastaliq Urdu")]
    [InlineData("pa-Arab-PK", "Noto Nastaliq Urdu")]
    public void Arabic_script_has_the_face_of_its_language_and_Latin_words_within_are_in_Noto_Sans(string language, string family)
    {
        var choice = StylesFolder.Load("clear-print").Root.Font.For(language);

        // Noto Sans has no Arabic letters: what it lacks comes from the other, what it has is the same in Latin words of every leaflet.
        Assert.Equal(["Noto Sans", family], choice.Families.Take(2));
        Assert.True(choice.SizeFactor > 1);
    }

    [Theory]
    [InlineData("zh-Hans", "Noto Sans SC")]
    [InlineData("zh-Hant-HK", "Noto Sans TC")]
    [InlineData("ja", "Noto Sans JP")]
    [InlineData("ko-KR", "Noto Sans KR")]
    [InlineData("hi", "Noto Sans Devanagari")]
    [InlineData("th", "Noto Sans Thai Looped")]
    [InlineData("am", "Noto Sans Ethiopic")]
    public void A_language_takes_the_face_of_its_script_first_and_every_other_after_it(string language, string family)
    {
        var choice = StylesFolder.Load("clear-print").Root.Font.For(language);

        Assert.Equal(family, choice.Families[0]);
        Assert.False(choice.HasItalic);
        Assert.Contains("Noto Sans Bengali", choice.Families);
        Assert.Equal(choice.Families.Length, choice.Families.Distinct().Count());
    }

    private static void AssertContrast(ComputedStyle style, Color ground)
    {
        var contrast = Color.Contrast(style.Color, ground);
        Assert.True(contrast >= EnhancedContrast, $"{style.Parent?.Element} {style.Element}: {style.Color} on {ground} is {contrast:0.0}");
    }
}
