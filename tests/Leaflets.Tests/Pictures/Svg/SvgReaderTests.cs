using Leaflets.Diagnostics;
using Leaflets.Pictures;
using Leaflets.Pictures.Svg;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;
using Xunit;

namespace Leaflets.Tests.Pictures.Svg;

public sealed class SvgReaderTests
{
    [Theory]
    [InlineData("width='96' height='48'", 72, 36)]
    [InlineData("width='10mm' height='5mm'", 28.346, 14.173)]
    [InlineData("viewBox='0 0 200 100'", 150, 75)]
    [InlineData("viewBox='0 0 200 100' width='100'", 75, 37.5)]
    [InlineData("viewBox='0 0 200 100' height='100'", 150, 75)]
    [InlineData("viewBox='0 0 200 100' width='100%' height='100%'", 150, 75)]
    [InlineData("", 225, 112.5)]
    public void A_drawing_has_the_size_that_it_states(string attributes, double width, double height)
    {
        var size = Read($"<svg xmlns='http://www.w3.org/2000/svg' {attributes}><path d='M0 0h1'/></svg>").Size;

        Assert.Equal(width, size.Width.Points, 0.001);
        Assert.Equal(height, size.Height.Points, 0.001);
    }

    [Theory]
    [InlineData("<rect width='10' height='10' fill='red'/>", 5, 5, "ff0000")]
    [InlineData("<rect width='10' height='10' style='fill:#00f'/>", 5, 5, "0000ff")]
    [InlineData("<style>.a{fill:lime} #b{fill:navy}</style><rect class='a' width='10' height='10' fill='red'/>", 5, 5, "00ff00")]
    [InlineData("<style>.a{fill:lime} #b{fill:navy}</style><rect class='a' id='b' width='10' height='10'/>", 5, 5, "000080")]
    [InlineData("<g fill='rgb(10, 20, 30)' color='teal'><rect width='10' height='10'/></g>", 5, 5, "0a141e")]
    [InlineData("<g color='teal'><rect width='10' height='10' fill='currentColor'/></g>", 5, 5, "008080")]
    [InlineData("<circle cx='50' cy='50' r='20'/>", 50, 50, "000000")]
    [InlineData("<circle cx='50' cy='50' r='20'/>", 31, 31, "ffffff")]
    [InlineData("<ellipse cx='50' cy='50' rx='40' ry='5'/>", 85, 50, "000000")]
    [InlineData("<line x1='0' y1='50' x2='100' y2='50' stroke='red' stroke-width='6'/>", 50, 52, "ff0000")]
    [InlineData("<polygon points='0,0 100,0 0,100'/>", 20, 20, "000000")]
    [InlineData("<polygon points='0,0 100,0 0,100'/>", 80, 80, "ffffff")]
    [InlineData("<path d='M10 10H90V90H10zM30 30H70V70H30z' fill-rule='evenodd'/>", 50, 50, "ffffff")]
    [InlineData("<path d='M10 10H90V90H10zM30 30H70V70H30z'/>", 50, 50, "000000")]
    [InlineData("<path d='M50 10A40 40 0 1 1 50 90A40 40 0 0 1 50 10'/>", 15, 50, "000000")]
    [InlineData("<path d='M10 50a40 40 0 0180 0z'/>", 50, 20, "000000")]
    [InlineData("<path d='M0 0q50 0 50 50t50 50V0z'/>", 70, 30, "000000")]
    [InlineData("<rect x='10' y='10' width='80' height='80' rx='40'/>", 14, 14, "ffffff")]
    [InlineData("<g transform='translate(40 40) rotate(90) scale(2)'><rect width='10' height='10'/></g>", 30, 50, "000000")]
    [InlineData("<g transform='translate(40 40) rotate(90) scale(2)'><rect width='10' height='10'/></g>", 50, 50, "ffffff")]
    [InlineData("<defs><rect id='r' width='10' height='10' fill='red'/></defs><use href='#r' x='50' y='50'/>", 55, 55, "ff0000")]
    [InlineData(
        "<symbol id='s' viewBox='0 0 10 10'><rect width='10' height='10' fill='red'/></symbol><use href='#s' x='20' y='20' width='40' "
        + "height='40'/>", 55, 55, "ff0000")]
    [InlineData(
        "<clipPath id='c'><rect width='30' height='30'/></clipPath><rect width='100' height='100' clip-path='url(#c)'/>", 20, 20, "000000")]
    [InlineData(
        "<clipPath id='c'><rect width='30' height='30'/></clipPath><rect width='100' height='100' clip-path='url(#c)'/>", 40, 40, "ffffff")]
    [InlineData(
        "<g opacity='.5'><rect width='60' height='60' fill='red'/><rect width='60' height='60' fill='blue'/></g>", 30, 30, "8080ff")]
    [InlineData("<rect width='100' height='100' fill='black' fill-opacity='0.2'/>", 30, 30, "cccccc")]
    [InlineData("<rect width='100' height='100' display='none'/>", 30, 30, "ffffff")]
    [InlineData(
        "<linearGradient id='g'><stop offset='0' stop-color='red'/><stop offset='1' stop-color='blue'/></linearGradient><rect "
        + "width='100' height='100' fill='url(#g)'/>", 50, 50, "7f0080")]
    [InlineData(
        "<radialGradient id='g'><stop offset='0.5' stop-color='red'/><stop offset='0.5' stop-color='blue'/></radialGradient><rect "
        + "width='100' height='100' fill='url(#g)'/>", 50, 60, "ff0000")]
    [InlineData(
        "<radialGradient id='g'><stop offset='0.5' stop-color='red'/><stop offset='0.5' stop-color='blue'/></radialGradient><rect "
        + "width='100' height='100' fill='url(#g)'/>", 50, 90, "0000ff")]
    [InlineData("<style>.a{fill:red !important}</style><rect class='a' style='fill:#0a0' width='50' height='50'/>", 20, 20, "ff0000")]
    [InlineData("<style>#b{fill:red} rect{fill:blue!important}</style><rect id='b' width='50' height='50'/>", 20, 20, "0000ff")]
    [InlineData(
        "<style>g rect{fill:red} .b>.a{fill:lime} .a{fill:blue}</style><g class='b'><rect class='a' width='50' height='50'/></g>", 20,
        20, "00ff00")]
    [InlineData(
        "<style>rect[x='5'][class~=two]{fill:red} [id^=a]{fill:blue}</style><rect x='5' class='one two' width='50' height='50'/>", 20,
        20, "ff0000")]
    [InlineData(
        "<style>rect+rect{fill:red} rect~circle{fill:blue}</style><rect width='5' height='5'/><rect y='10' width='50' height='50'/>", 20,
        20, "ff0000")]
    [InlineData("<style>rect:not(.x):hover{fill:red} rect:not(.x){fill:lime}</style><rect width='50' height='50'/>", 20, 20, "00ff00")]
    [InlineData(
        "<style>@media print{rect{fill:red}} @media (prefers-color-scheme: dark){rect{fill:blue}} "
        + "@font-face{font-family:x;src:url(data:,a;b)}</style><rect width='50' height='50'/>", 20, 20, "ff0000")]
    [InlineData("<style>rect{/* } */fill:red/*;fill:blue*/}</style><rect width='50' height='50'/>", 20, 20, "ff0000")]
    [InlineData("<g style='--c:red'><rect width='50' height='50' style='fill:var(--c, blue)'/></g>", 20, 20, "ff0000")]
    [InlineData("<rect width='50' height='50' style='fill: light-dark(rgb(255, 0, 0), #fff)'/>", 20, 20, "ff0000")]
    [InlineData("<g font-size='10'><rect x='1em' y='1em' width='2em' height='2em'/></g>", 25, 25, "000000")]
    [InlineData("<g font-size='10'><rect x='1em' y='1em' width='2em' height='2em'/></g>", 35, 25, "ffffff")]
    [InlineData("<g style='font: italic 700 10px/1.2 Arial, sans-serif'><rect width='4em' height='4em'/></g>", 35, 35, "000000")]
    [InlineData("<g style='font-size:large'><rect width='2em' height='2em'/></g>", 34, 34, "000000")]
    [InlineData(
        "<g transform='scale(10)'><path d='M0 5H10' stroke='red' stroke-width='10' vector-effect='non-scaling-stroke'/></g>", 50,
        53, "ff0000")]
    [InlineData(
        "<g transform='scale(10)'><path d='M0 5H10' stroke='red' stroke-width='10' vector-effect='non-scaling-stroke'/></g>", 50,
        57, "ffffff")]
    [InlineData(
        "<rect x='40' y='10' width='20' height='80' style='transform: rotate(90deg); transform-origin: 50% 50%'/>", 20, 50, "000000")]
    [InlineData(
        "<rect x='40' y='10' width='20' height='20' style='transform: rotate(45deg); transform-box: fill-box; transform-origin: center'/>",
        50, 8, "000000")]
    [InlineData("<g transform='translate(50)' transform-origin='10 10'><rect width='20' height='20'/></g>", 60, 10, "000000")]
    [InlineData(
        "<pattern id='p' width='10' height='10' patternUnits='userSpaceOnUse'><rect width='5' height='10' fill='red'/></pattern><rect "
        + "width='100' height='100' fill='url(#p)'/>", 62, 50, "ff0000")]
    [InlineData(
        "<pattern id='p' width='10' height='10' patternUnits='userSpaceOnUse'><rect width='5' height='10' fill='red'/></pattern><rect "
        + "width='100' height='100' fill='url(#p)'/>", 67, 50, "ffffff")]
    [InlineData(
        "<pattern id='p' width='10' height='10' patternUnits='userSpaceOnUse'><rect width='10' height='10' fill='teal'/><rect width='5' "
        + "height='5' fill='red'/></pattern><rect width='50' height='50' fill='url(#p)' fill-opacity='.5'/>", 48, 48, "80c0c0")]
    [InlineData(
        "<pattern id='p' width='.5' height='.5' patternContentUnits='objectBoundingBox'><rect width='.25' height='.5' "
        + "fill='red'/></pattern><rect width='100' height='100' fill='url(#p)'/>", 60, 50, "ff0000")]
    [InlineData(
        "<pattern id='p' href='#q' width='20' height='20' patternUnits='userSpaceOnUse'/><pattern id='q' viewBox='0 0 2 2'><rect "
        + "width='1' height='2' fill='red'/></pattern><rect width='100' height='100' fill='url(#p)'/>", 65, 50, "ff0000")]
    [InlineData(
        "<marker id='m' viewBox='0 0 10 10' refX='5' refY='5' markerWidth='10' markerHeight='10' orient='auto'><rect width='10' "
        + "height='10' fill='context-stroke'/></marker><path d='M0 50H70' stroke='red' stroke-width='2' marker-end='url(#m)'/>", 75,
        45, "ff0000")]
    [InlineData(
        "<marker id='m' markerWidth='30' markerHeight='10' refX='0' refY='5' markerUnits='userSpaceOnUse' "
        + "orient='auto-start-reverse'><rect width='30' height='10' fill='red'/></marker><path d='M40 50H70' stroke='none' fill='none' "
        + "marker-start='url(#m)'/>", 20, 50, "ff0000")]
    [InlineData(
        "<marker id='m' markerWidth='4' markerHeight='4'><rect width='99' height='99' fill='red'/></marker><path d='M50 50h1' "
        + "stroke='none' stroke-width='5' marker-start='url(#m)'/>", 75, 60, "ffffff")]
    [InlineData(
        "<style>.l{marker:url(#m)}</style><marker id='m' markerWidth='8' markerHeight='8' refX='4' refY='4'><circle cx='4' cy='4' r='4' "
        + "fill='red'/></marker><polyline class='l' points='0,0 50,50 100,0' fill='none'/>", 50, 50, "ff0000")]
    [InlineData(
        "<linearGradient id='g'><stop stop-color='red'/><stop offset='1' stop-color='red' stop-opacity='0'/></linearGradient><rect "
        + "width='100' height='100' fill='url(#g)'/>", 50, 50, "ff7f7f")]
    [InlineData(
        "<linearGradient id='g'><stop stop-color='red'/><stop offset='1' stop-color='blue'/></linearGradient><path d='M0 50H100V51' "
        + "fill='none' stroke='url(#g)' stroke-width='20'/>", 50, 45, "7f0080")]
    [InlineData("<path d='M20 20H80V80H20z' fill='lime' stroke='red' stroke-width='20' paint-order='stroke'/>", 25, 50, "00ff00")]
    [InlineData("<rect width='50' height='50' fill='#ff000080'/>", 20, 20, "ff7f7f")]
    [InlineData("<rect width='50' height='50' fill='hsla(0, 100%, 50%, .5)'/>", 20, 20, "ff7f7f")]
    [InlineData("<rect width='50' height='50' fill='url(#none) red'/>", 20, 20, "ff0000")]
    [InlineData("<svg style='background:#fff'/><rect width='50' height='50' fill='initial'/>", 20, 20, "000000")]
    [InlineData(
        "<clipPath id='a'><rect width='50' height='100'/></clipPath><clipPath id='b' clip-path='url(#a)'><rect width='100' "
        + "height='50'/></clipPath><rect width='100' height='100' clip-path='url(#b)'/>", 70, 20, "ffffff")]
    [InlineData(
        "<clipPath id='a' clipPathUnits='objectBoundingBox'><rect width='.5' height='1'/></clipPath><g clip-path='url(#a)'><rect "
        + "width='100' height='100'/></g>", 70, 20, "ffffff")]
    [InlineData(
        "<switch><g systemLanguage='de'><rect width='50' height='50' fill='blue'/></g><g systemLanguage='en'><rect width='50' "
        + "height='50' fill='red'/></g></switch>", 20, 20, "ff0000")]
    [InlineData(
        "<switch><g requiredFeatures='http://www.w3.org/TR/SVG11/feature#Extensibility'/><rect width='50' height='50' "
        + "fill='red'/></switch>", 20, 20, "ffffff")]
    [InlineData(
        "<svg width='100' height='50' viewBox='0 0 10 10' preserveAspectRatio='xMidYMid slice'><rect width='10' height='10' "
        + "fill='red'/></svg>", 5, 5, "ff0000")]
    [InlineData("<path d='M0 50H100' stroke='red' stroke-width='10' stroke-dasharray='50' stroke-dashoffset='-25'/>", 10, 50, "ffffff")]
    public void A_drawing_looks_as_svg_says(string content, int x, int y, string color)
    {
        var drawing = Read(Framed(content));

        Assert.Equal(color, At(SkiaPainter.Paint(drawing, 4.0 / 3), x, y), new Near());

        // Read back from the SVG that Word takes it is the same.
        var again =
            SvgReader.Read(new SourceText("again.svg", System.Text.Encoding.UTF8.GetString(DrawingFiles.Svg(drawing))), NoText.Setter);
        Assert.Equal(color, At(SkiaPainter.Paint(again, 4.0 / 3), x, y), new Near());
    }

    [Theory]
    [InlineData("<script>1</script>", "an element 'script'")]
    [InlineData("<foreignObject/>", "an element 'foreignObject'")]
    [InlineData("<image href='x.png'/>", "an element 'image'")]
    [InlineData("<animate/>", "an element 'animate'")]
    [InlineData("<use href='other.svg#a'/>", "is not in the drawing")]
    [InlineData("<use href='#missing'/>", "is not in the drawing")]
    [InlineData("<g id='a'><use href='#a'/></g>", "without end")]
    [InlineData("<rect width='1' height='1' fill='url(http://example.org/#a)'/>", "is not in the drawing")]
    [InlineData("<rect width='1' height='1' filter='url(#f)'/>", "the property 'filter: url(#f)'")]
    [InlineData("<rect width='1' height='1' mask='url(#m)'/>", "the property 'mask: url(#m)'")]
    [InlineData("<hatch id='p'/><rect width='1' height='1' fill='url(#p)'/>", "a fill that is a hatch")]
    [InlineData(
        "<pattern id='p' width='.1' height='.1' patternUnits='userSpaceOnUse'><path d='M0 0h1'/></pattern><rect width='100' "
        + "height='100' fill='url(#p)'/>", "a pattern of more than 4000 tiles")]
    [InlineData(
        "<pattern id='p' width='1' height='1'><rect width='1' height='1' fill='url(#p)'/></pattern><rect width='9' height='9' "
        + "fill='url(#p)'/>", "patterns inside patterns")]
    [InlineData("<rect width='1' height='1' style='fil:red'/>", "the property 'fil: red', which is unknown")]
    [InlineData("<style>rect{filter:blur(2px)}</style><rect width='1' height='1'/>", "the property 'filter: blur(2px)'")]
    [InlineData("<rect width='1' height='1' style='mix-blend-mode:multiply'/>", "the property 'mix-blend-mode: multiply'")]
    [InlineData("<rect width='1' height='1' style='animation: turn 2s'/>", "the property 'animation: turn 2s'")]
    [InlineData(
        "<rect width='1' height='1'><animate attributeName='x' to='5'/></rect>", "an element 'animate': paper cannot show animation")]
    [InlineData("<rect width='1' height='1' vector-effect='fixed-position'/>", "the property 'vector-effect: fixed-position'")]
    [InlineData(
        "<rect width='1' height='1' transform='rotate(4)' style='transform-box:stroke-box'/>", "the property 'transform-box: stroke-box'")]
    [InlineData("<rect width='1' height='1' style='fill:var(--none)'/>", "the variable '--none', which is not declared")]
    [InlineData(
        "<g style='--a:var(--b);--b:var(--a)'><rect width='1' height='1' style='fill:var(--a)'/></g>",
        "whose variables cannot be resolved")]
    [InlineData("<text y='9' style='text-transform:uppercase'>abc</text>", "the property 'text-transform: uppercase'")]
    [InlineData("<text y='9' writing-mode='tb'>abc</text>", "the property 'writing-mode: tb'")]
    [InlineData("<text y='9' style='font: bold sans-serif'>abc</text>", "is not a length")]
    [InlineData("<path d='M0 0h5' stroke='red' marker-end='url(#m)'/>", "is not in the drawing")]
    [InlineData(
        "<switch><foreignObject width='9' height='9'><p xmlns='http://www.w3.org/1999/xhtml'>Call the ward</p></foreignObject><text "
        + "y='9'>Call the w…</text></switch>", "words in HTML (foreignObject), 'Call the ward'")]
    [InlineData(
        "<switch><foreignObject width='9' height='9'><p xmlns='http://www.w3.org/1999/xhtml'>Call</p></foreignObject></switch>",
        "with no SVG text to fall back on")]
    [InlineData("<rect width='1' height='1' fill='hotish'/>", "the colour 'hotish' is not known")]
    [InlineData("<rect width='1x' height='1'/>", "the unit 'x' is unknown")]
    [InlineData("<path d='M0 0 L5'/>", "its path data is broken")]
    [InlineData("<path d='L5 5'/>", "its path does not start with a move")]
    [InlineData("<style>@import 'a.css';</style>", "its style sheet has an unknown rule")]
    [InlineData("<style>g || rect {fill:red}</style>", "its style sheet has the selector 'g || rect'")]
    [InlineData("<text x='0' y='9'>Zoo</text>", "the characters 'Z'")]
    [InlineData("<text x='0 5 9' y='9'>ابج</text>", "text with a place for each letter")]
    [InlineData("<text y='9' letter-spacing='2'>ابج</text>", "a script whose letters join")]
    [InlineData("&amp;lol;", null)]
    [InlineData("&lol;", "its XML is broken")]
    public void What_is_not_drawn_is_told_at_its_place(string content, string? fault)
    {
        const string Before = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>\n";
        if (fault is null)
        {
            Read(Before + content + "</svg>");
            return;
        }

        var thrown = Assert.Throws<InvalidDrawingException>(() => Read(Before + content + "</svg>"));
        Assert.Contains(fault, thrown.Message, StringComparison.Ordinal);
        Assert.InRange(thrown.Offset, Before.Length, Before.Length + content.Length);
    }

    [Theory]
    [InlineData(20, false)]
    [InlineData(21, true)]
    public void Groups_are_not_deeper_than_a_reader_of_PDF_keeps_graphics_states(int depth, bool isRefused)
    {
        var groups = string.Concat(Enumerable.Repeat("<g transform='scale(2)'>", depth)) + "<rect width='1' height='1'/>"
            + string.Concat(Enumerable.Repeat("</g>", depth));
        var fault = Record.Exception(() => Read($"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>{groups}</svg>"));
        Assert.Equal(isRefused, fault is InvalidDrawingException);
    }

    [Fact]
    public void An_entity_bomb_is_not_expanded() => Assert.Throws<InvalidDrawingException>(() => Read(
        $"<!DOCTYPE svg [<!ENTITY a '{new string('a', 1000)}'><!ENTITY b '{string.Concat(Enumerable.Repeat("&a;", 200))}'>]><svg "
        + $"xmlns='http://www.w3.org/2000/svg'><text>&b;</text></svg>"));

    [Fact]
    public void Entities_that_a_drawing_declares_stand_for_what_they_say()
    {
        var drawing = Read(
            "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd' [<!ENTITY ns "
            + "'http://example.org/'><!ENTITY red '#ff0000'>]>"
            + "<svg xmlns='http://www.w3.org/2000/svg' xmlns:x='&ns;' viewBox='0 0 100 100'><rect x:kind='a' width='100' height='100' "
            + "fill='&red;'/></svg>");

        Assert.Equal("ff0000", At(SkiaPainter.Paint(drawing, 4.0 / 3), 50, 50));
    }

    [Theory]
    [InlineData("<!ENTITY x SYSTEM 'a.dtd'>", "")]
    [InlineData("<!ENTITY x SYSTEM 'a.dtd'>", "SYSTEM 'a.dtd' ")]
    [InlineData(
        "<!ENTITY x PUBLIC 'p' 'http://example.org/x'>",
        "PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd' ")]
    public void Words_of_another_file_are_never_left_out_in_silence(string declaration, string type) =>
        Assert.Throws<InvalidDrawingException>(() => Read(
            $"<!DOCTYPE svg {type}[{declaration}]><svg xmlns='http://www.w3.org/2000/svg'><text y='9'>Take &x; tablets</text></svg>"));

    [Fact]
    public void A_link_that_is_seen_is_told_of_and_one_that_is_not_is_not()
    {
        var links = new List<(int Offset, string Address)>();
        SvgReader.Read(
            new SourceText(
                "a.svg", Framed(
                    "<a href='https://example.org'><rect width='9' height='9'/></a><a href='https://example.com'/><a href='#top'><rect "
                    + "width='9' height='9'/></a>")),
            NoText.Setter,
            links: links);

        Assert.Equal("https://example.org", Assert.Single(links).Address);
    }

    [Fact]
    public void A_copy_of_copies_of_copies_ends()
    {
        var levels = string.Concat(
            Enumerable.Range(1, 14).Select(i => $"<g id='l{i}'>{string.Concat(Enumerable.Repeat($"<use href='#l{i - 1}'/>", 9))}</g>"));

        Assert.Throws<InvalidDrawingException>(() =>
            Read(Framed($"<defs><rect id='l0' width='1' height='1'/>{levels}</defs><use href='#l14'/>")));
    }

    [Fact]
    public void What_programs_note_for_themselves_is_passed_over() => Assert.Single(
        ((DrawingGroup)Read(
            Framed("<metadata><rect/></metadata><n:view xmlns:n='urn:n'><n:x/></n:view><title>t</title><desc/><rect width='5' "
            + "height='5'/>")).Items[0]).Items);

    [Fact]
    public void A_thing_that_is_far_too_large_is_drawn_within_bounds()
    {
        var image = SkiaPainter.Paint(Read(Framed("<rect x='-5' width='2e307' height='1e99' fill='red'/>")), 1);

        Assert.Equal("ff0000", At(image, 10, 10));
    }

    [Fact]
    public void The_png_beside_a_drawing_is_as_fine_as_its_size_on_paper_needs()
    {
        var size = new Size(Length.FromInches(4), Length.FromInches(2));

        var header = ImageHeader.Read(
            DrawingFiles.Png(new VectorImage(new Size(Length.FromInches(40), Length.FromInches(20)), []), size), out _)!.Value;

        Assert.Equal((600, 300, 150), (header.Width, header.Height, Math.Round(header.DotsPerInch)));
    }

    private static VectorImage Read(string svg) => SvgReader.Read(new SourceText("a.svg", svg), NoText.Setter);

    private static string Framed(string content) => $"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100'>{content}</svg>";

    /// <summary>A pixel over white paper.</summary>
    private static string At(PixelImage image, int x, int y)
    {
        var pixel = image.Pixels.AsSpan(((y * image.Width) + x) * PixelImage.Channels, PixelImage.Channels);
        var alpha = pixel[3] / 255.0;
        return string.Concat(
            pixel[..3].ToArray()
            .Select(channel => ((int)Math.Round((channel * alpha) + (255 * (1 - alpha))))
            .ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
    }

    /// <summary>Colours that differ by a hair.</summary>
    private sealed class Near : IEqualityComparer<string>
    {
        public bool Equals(string? x, string? y) => Enumerable.Range(0, 3).All(i => Math.Abs(Channel(x!, i) - Channel(y!, i)) <= 3);

        public int GetHashCode(string obj) => 0;

        private static int Channel(string color, int index) => Convert.ToInt32(color.Substring(index * 2, 2), 16);
    }
}
