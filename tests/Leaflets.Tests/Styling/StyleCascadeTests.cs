using Leaflets.Styling;
using Leaflets.Typesetting.Fonts;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Model;
using Xunit;

namespace Leaflets.Tests.Styling;

public sealed class StyleCascadeTests
{
    private const string Base = """
        page: { size: A5, margins: { top: 1in, bottom: 20mm, start: 1.5cm, end: 40pt } }
        fonts:
          text: { families: [Noto Sans], languages: { ar: { families: [Noto Naskh Arabic, Noto Sans], size: 1.12, leading: 1.25 } } }
          code: { families: Noto Sans Mono }
        elements:
          document: { size: 10pt, leading: 1.5, color: "#123" }
          heading-2: { size: 150%, weight: bold, space-before: 1em, keep-with-next: true }
          callout-warning:
            padding: { start: 10pt, top: 4pt }
            border: { start: { width: 6pt, color: "#a00000" } }
            background: "#ffeeee"
          code: { font: code, size: 0.9em }
        lists: { bullets: ["•", "-"], indent: 18pt }
        header: { start: "{clinic}", distance: 5mm }
        """;

    private readonly InMemoryStyles _files = new(
        ("base", Base),
        ("child", """
            extends: base.yaml
            page: { margins: { top: 30mm } }
            elements:
              document: { size: 12pt }
              heading-2: { weight: 600, alignment: center }
              callout-warning:
                padding: { top: 8pt }
                border: { end: { width: 1pt, color: "#000" }, start: { width: 8pt } }
                background: none
            fonts:
              text: { languages: { ar: { size: 1.2 } } }
            """));

    [Fact]
    public void A_child_replaces_the_keys_it_names_and_leaves_the_others()
    {
        var sheet = _files.Load("child");

        Assert.Equal("child", sheet.Name);
        Assert.Equal(Length.FromMillimetres(148), sheet.Page.Size.Width);
        Assert.Equal(
            new Sides(Length.FromMillimetres(30), Length.FromPoints(40), Length.FromMillimetres(20), Length.FromMillimetres(15)),
            sheet.Page.Margins);
        Assert.Equal("{clinic}", sheet.Page.Header.Start);
        var heading = sheet.Root.Child(StyleElement.Heading2);
        Assert.Equal(new FontWeight(600), heading.Weight);
        Assert.Equal(TextAlignment.Center, heading.Alignment);
        Assert.True(heading.KeepWithNext);
    }

    [Fact]
    public void Sides_and_borders_are_changed_side_by_side_and_a_line_key_by_key()
    {
        var box = _files.Load("child").Root.Child(StyleElement.CalloutWarning);

        Assert.Equal(new Sides(Length.FromPoints(8), Length.Zero, Length.Zero, Length.FromPoints(10)), box.Padding);
        Assert.Equal(new Color(0xa0, 0, 0), box.Border.Start!.Color);
        Assert.Equal(Length.FromPoints(8), box.Border.Start.Width);
        Assert.Equal(Color.Black, box.Border.End!.Color);
        Assert.Null(box.Border.Top);
        Assert.Null(box.Background);
    }

    [Fact]
    public void A_language_keeps_its_families_where_the_child_changes_its_size()
    {
        var arabic = _files.Load("child").Root.Font.For("ar-EG");

        Assert.Equal(["Noto Naskh Arabic", "Noto Sans"], arabic.Families);
        Assert.Equal((1.2, 1.25), (arabic.SizeFactor, arabic.LeadingFactor));
        Assert.Equal(["Noto Sans"], _files.Load("child").Root.Font.For("arn").Families);
    }

    [Fact]
    public void Ems_count_the_parents_size_for_type_and_the_own_size_for_everything_else()
    {
        var heading = _files.Load("child").Root.Child(StyleElement.Heading2);

        Assert.Equal(18, heading.Size.Points, 6);
        Assert.Equal(18, heading.SpaceBefore.Points, 6);
        Assert.Equal(18 * 0.9, heading.Child(StyleElement.Code).Size.Points, 6);
    }

    [Fact]
    public void Leading_is_inherited_as_declared_and_counts_the_heirs_own_size()
    {
        var root = _files.Load("child").Root;

        Assert.Equal(18, root.Leading.Points, 6);
        Assert.Equal(27, root.Child(StyleElement.Heading2).Leading.Points, 6);
    }

    [Fact]
    public void Colour_is_inherited_and_a_ground_is_not()
    {
        var box = _files.Load("base").Root.Child(StyleElement.CalloutWarning);
        var inside = box.Child(StyleElement.Paragraph);

        Assert.Equal(new Color(0x11, 0x22, 0x33), inside.Color);
        Assert.NotNull(box.Background);
        Assert.Null(inside.Background);
        Assert.Equal(Sides.None, inside.Padding);
    }

    [Fact]
    public void The_same_element_under_the_same_parent_is_the_same_object()
    {
        var root = _files.Load("child").Root;

        Assert.Same(root.Child(StyleElement.List).Child(StyleElement.ListItem), root.Child(StyleElement.List).Child(StyleElement.ListItem));
        Assert.NotSame(root.Child(StyleElement.Paragraph), root.Child(StyleElement.BlockQuote).Child(StyleElement.Paragraph));
    }

    [Theory]
    [InlineData("12pt", 12)]
    [InlineData("25.4mm", 72)]
    [InlineData("2.54cm", 72)]
    [InlineData("0.5in", 36)]
    [InlineData("1.5em", 15)]
    [InlineData("150%", 15)]
    [InlineData("0", 0)]
    public void Lengths_have_units(string written, double points)
    {
        var sheet = new InMemoryStyles(("s", $"""
            fonts: {"{"} text: {"{"} families: Noto Sans {"}"} {"}"}
            elements: {"{"} document: {"{"} size: 10pt, space-before: {written} {"}"} {"}"}
            """)).Load("s");

        Assert.Equal(points, sheet.Root.SpaceBefore.Points, 9);
    }

    [Fact]
    public void One_line_for_all_sides_and_dashes_are_understood()
    {
        var sheet = new InMemoryStyles(("s", """
            fonts: { text: { families: Noto Sans } }
            elements: { contact: { border: { width: 2pt, style: dashed, color: "#00f" } } }
            table: { row-rule: { width: 0.5pt }, outer: none }
            """)).Load("s");

        var border = sheet.Root.Child(StyleElement.Contact).Border;
        Assert.Equal(border.Start, border.Top);
        Assert.Equal(Length.FromPoints(6), border.Bottom!.Dash);
        Assert.Equal(new Color(0, 0, 255), border.End!.Color);
        Assert.Equal(Length.FromPoints(0.5), sheet.Table.RowRule!.Width);
        Assert.Null(sheet.Table.Outer);
    }
}
