using System.Text;
using Leaflets.Diagnostics;
using Leaflets.Pictures;
using Leaflets.Pictures.Svg;
using Leaflets.Typesetting.Frames;
using Xunit;

namespace Leaflets.Tests.Pictures.Svg;

/// <summary>Drawings that were made to break the program: each is a fault with its place, soon and in little memory.</summary>
public sealed class HostileDrawingTests
{
    private const string Names = "xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'";
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    public static TheoryData<string, string> Attacks => new()
    {
        { "entity outside", "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + Svg("<text y='9'>&x;</text>") },
        { "parameter entity", "<!DOCTYPE svg [<!ENTITY % x SYSTEM 'http://example.org/x.dtd'>%x;]>" + Svg("<text y='9'>&y;</text>") },
        { "billion laughs", "<!DOCTYPE svg [<!ENTITY a 'ha'>"
        + string.Concat(Enumerable.Range(0, 9).Select(i => $"<!ENTITY {(char)('b' + i)} '{Repeat($"&{(char)('a' + i)};", 10)}'>")) + "]>"
        + Svg("<text y='9'>&j;</text>") },
        { "script", Svg("<script>alert(1)</script>") },
        { "foreignObject", Svg("<foreignObject width='9' height='9'/>") },
        { "image in data", Svg("<image href='data:image/png;base64,AAAA' width='9' height='9'/>") },
        { "image in a file", Svg("<image xlink:href='file:///etc/passwd' width='9' height='9'/>") },
        { "image on the network", Svg("<image href='http://example.org/a.png' width='9' height='9'/>") },
        { "animation", Svg("<rect width='9' height='9'><set attributeName='fill' to='red'/></rect><animate/>") },
        { "use of a file", Svg("<use href='other.svg#a'/>") },
        { "use of itself", Svg("<g id='a'><use href='#a'/></g>") },
        { "uses of each other", Svg("<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g>") },
        { "copies of copies",
        Svg(string.Concat(Enumerable.Range(0, 10).Select(i => $"<g id='g{i + 1}'>{Repeat($"<use href='#g{i}'/>", 10)}</g>"))
        + "<path id='g0' d='M0 0h1v1z'/>") },
        { "copies of a long path", Svg($"<defs><path id='p' d='M0 0{Repeat("h1", 100_000)}'/></defs>{Repeat("<use href='#p'/>", 5_000)}") },
        { "copies of a long dash",
        Svg($"<defs><path id='p' d='M0 0h1' stroke='red' stroke-dasharray='{Repeat("1 ", 100_000)}'/></defs>"
        + Repeat("<use href='#p'/>", 5_000)) },
        { "clippings by a long path",
        Svg($"<clipPath id='c'><path d='M0 0{Repeat("h1", 100_000)}'/></clipPath>"
        + Repeat("<path d='M0 0h1' clip-path='url(#c)'/>", 5_000)) },
        { "fillings by a long gradient",
        Svg($"<linearGradient id='g'>{Repeat("<stop offset='0'/>", 20_000)}</linearGradient>{Repeat("<path d='M0 0h1v1z' fill='url(#g)'/>", 5_000)}") },
        { "gradient of itself", Svg("<linearGradient id='g' href='#g'/><path d='M0 0h1v1z' fill='url(#g)'/>") },
        { "clipping of itself", Svg("<clipPath id='c'><use href='#c'/></clipPath><path d='M0 0h1' clip-path='url(#c)'/>") },
        { "groups in groups", Svg(Repeat("<g>", 40_000)) },
        { "groups that move in groups", Svg(Repeat("<g transform='scale(2)'>", 50) + "<path d='M0 0h1'/>" + Repeat("</g>", 50)) },
        { "many elements", Svg(Repeat("<g/>", 100_000)) },
        { "path of a million segments",
        Svg($"<path d='M0 0{Repeat("h", 5)}'/><path d='M0 0{Repeat("1 ", 5)}'/><path d='M0 0h{Repeat("1 ", 500_000)}'/>") },
        { "endless number", Svg($"<path d='M0 0h{Repeat("9", 900_000)}'/>") },
        { "NaN", Svg("<rect width='NaN' height='9'/>") },
        { "infinite", Svg("<rect width='Infinity' height='9'/>") },
        { "1e999", Svg("<rect width='1e999' height='9'/>") },
        { "far away by steps", Svg($"<path d='M0 0{Repeat("h1e7", 100)}'/>") },
        { "far away by transforms", Svg($"<g transform='{Repeat("scale(1e7)", 50)}'><path d='M0 0h1v1z'/></g>") },
        { "matrix of 1e308",
        Svg("<g transform='matrix(1e308 1e308 1e308 1e308 1e308 1e308)matrix(1e308 1e308 1e308 1e308 1e308 1e308)'><path d='M0 "
        + "0h1v1z'/></g>") },
        { "many transforms", Svg($"<g transform='{Repeat("scale(2) ", 100_000)}'><path d='M0 0h1v1z'/></g>") },
        { "tiny view box", $"<svg {Names} viewBox='0 0 1e-300 1e-300' width='9' height='9'><path d='M0 0h1v1z'/></svg>" },
        { "no height", $"<svg {Names} width='1e7' height='1e-7'><path d='M0 0h1v1z'/></svg>" },
        { "a million dashes", Svg("<path d='M0 0h1e6' stroke='red' stroke-dasharray='0.0001'/>") },
        { "dashes to and fro", Svg($"<path d='M0 0{Repeat("h99h-99", 5_000)}' stroke='red' stroke-dasharray='3 1'/>") },
        { "dashes that stay as they are where the line grows",
        Svg("<path d='M0 0h50' transform='scale(1000)' stroke='red' stroke-dasharray='0.5' vector-effect='non-scaling-stroke'/>") },
        { "a thousand coats of paint", Svg(Repeat("<rect width='100%' height='100%'/>", 1_000)) },
        { "a thousand glasses", Svg(Repeat("<g opacity='.5'><path d='M0 0h1v1z'/></g>", 1_000)) },
        { "style sheet from outside", Svg("<style>@import url(http://example.org/a.css);</style>") },
        { "siblings by siblings", Svg($"<style>{Repeat("a~b{fill:red}", 200)}</style>{Repeat("<b/>", 30_000)}") },
        { "rules by depth",
        Svg($"<style>{Repeat("g g g g g g g g g g i{fill:red}", 2_000)}</style>{Repeat("<g>", 60)}{Repeat("<i/>", 3_000)}{Repeat("</g>", 60)}") },
        { "tiles in tiles",
        Svg("<pattern id='p' width='2' height='2' patternUnits='userSpaceOnUse'>" + Repeat("<path d='M0 0h1v1z'/>", 100)
        + $"</pattern>{Repeat("<rect width='100' height='100' fill='url(#p)'/>", 10)}") },
        { "marker of itself",
        Svg("<marker id='m'><path d='M0 0h1' marker-end='url(#m)'/></marker><path d='M0 0h1' marker-end='url(#m)'/>") },
        { "markers on a long path",
        Svg($"<marker id='m'>{Repeat("<path d='M0 0h1'/>", 100)}</marker><path d='M0 0{Repeat("h1", 9_000)}' marker-mid='url(#m)'/>") },
        { "variables that double",
        Svg($"<g style='--a:{Repeat("x", 5_000)};--b:var(--a)var(--a);--c:var(--b)var(--b);--d:var(--c)var(--c)'><path d='M0 0h1' "
        + $"style='fill:var(--d)'/></g>") },
        { "rules by elements", Svg($"<style>{Repeat("*{fill:red}", 30_000)}</style>{Repeat("<g/>", 30_000)}") },
        { "rules by classes", Svg($"<style>{Repeat(".a{fill:red}", 30_000)}</style>{Repeat("<g class='a'/>", 30_000)}") },
        { "sheet of spaces that does not end", Svg($"<style>{Repeat(" ", 800_000)}a</style>") },
        { "long text", Svg($"<text y='9'>{Repeat("word ", 100_000)}</text>") },
        { "many texts", Svg(Repeat("<text y='9'>a</text>", 10_000)) },
        { "inclusion",
        $"<svg {Names} xmlns:xi='http://www.w3.org/2001/XInclude'><text y='9'><xi:include "
        + "href='file:///etc/passwd'/>&amp;</text><script/></svg>" },
        { "not SVG", "<html/>" },
        { "not XML", "<svg" },
        { "nothing", " " },
    };

    [Theory, MemberData(nameof(Attacks))]
    public void An_attack_is_told_with_its_place(string attack, string svg)
    {
        Assert.NotEmpty(attack);

        var fault = Effort.Bounded(Soon, 200L * 1024 * 1024, () => Assert.Throws<InvalidDrawingException>(() => Read(svg)));

        Assert.InRange(fault.Offset, 0, svg.Length);
    }

    [Theory]
    [InlineData("<rect width='9' height='9' onload='alert(1)' onclick='alert(1)'/>")]
    [InlineData("<a href='javascript:alert(1)'><rect width='9' height='9'/></a>")]
    [InlineData("<style>@font-face{font-family:a;src:url(http://example.org/secret.ttf)}</style><rect width='9' height='9'/>")]
    [InlineData("<?xml-stylesheet href='http://example.org/secret.css'?><rect width='9' height='9'/>")]
    [InlineData(
        "<metadata>secret</metadata><title>secret</title><desc>secret</desc><!-- secret --><rect width='9' height='9' id='secret' "
        + "class='secret' data-x='secret'/>")]
    [InlineData("<x:secret xmlns:x='urn:secret'>secret</x:secret><rect width='9' height='9'/>")]
    public void What_is_not_seen_reaches_no_output(string content)
    {
        var drawing = Read(Svg(content));

        var written = Encoding.UTF8.GetString(DrawingFiles.Svg(drawing));

        foreach (var word in (string[])["alert", "javascript", "secret", "example.org", "onload"])
        {
            Assert.DoesNotContain(word, written, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_most_that_a_drawing_may_have_is_drawn_in_bounded_time()
    {
        var random = new Random(1);
        var path = new StringBuilder("M0 0");
        for (var i = 0; i < 19_000; i++)
        {
            path.Append('L').Append(random.Next(100)).Append(' ').Append(random.Next(100));
        }

        var bytes = Effort.Bounded(Soon, 1L << 30, () =>
        {
            var drawing = Read(Svg($"<path d='{path}'/>{Repeat("<rect width='100%' height='100%' fill-opacity='.5'/>", 400)}"));
            return DrawingFiles.Svg(drawing).Length + DrawingFiles.Png(drawing, drawing.Size).Length;
        });

        Assert.InRange(bytes, 1, 1 << 20);
    }

    [Theory]
    [InlineData("utf-16", false)]
    [InlineData("utf-8", true)]
    public void The_declared_encoding_is_not_believed_for_the_bytes_say_it(string declared, bool isUtf16)
    {
        var text = $"<?xml version='1.0' encoding='{declared}'?>" + Svg("<text y='9'>Ä</text>");
        byte[] bytes = isUtf16 ? [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)] : Encoding.UTF8.GetBytes(text);

        var source = SourceDecoder.Decode(bytes, "a.svg").Source!;

        Assert.NotNull(SvgReader.Read(source, NoText.Setter));
    }

    private static string Repeat(string text, int count) => new StringBuilder().Insert(0, text, count).ToString();

    private static string Svg(string content) => $"<svg {Names} width='100' height='100'>{content}</svg>";

    private static VectorImage Read(string svg) => SvgReader.Read(new SourceText("a.svg", svg), NoText.Setter);
}
