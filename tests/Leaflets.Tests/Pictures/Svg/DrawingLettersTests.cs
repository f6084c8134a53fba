using Leaflets.Diagnostics;
using Leaflets.Pictures.Svg;
using Leaflets.Typesetting.Frames;
using Xunit;

namespace Leaflets.Tests.Pictures.Svg;

/// <summary>
/// Text of a drawing takes the leaflet's typefaces: where that would print other signs or other letters than were meant, it is not drawn.
/// </summary>
public sealed class DrawingLettersTests
{
    [Theory]
    [InlineData("<text y='9' font-family='Symbol'>5 mg</text>", "font-family: Symbol")]
    [InlineData("<text y='9' style=\"font-family:'Wingdings 2', sans-serif\">J</text>", "font-family: 'Wingdings 2'")]
    [InlineData("<g font-family='ZapfDingbats'><text y='9'>4</text></g>", "font-family: ZapfDingbats")]
    [InlineData("<text y='9' style='font: 12px/1.2 Symbol'>m</text>", "font-family: Symbol")]
    [InlineData("<text y='9' font='bold 9px Arial'>a</text>", "font: bold 9px Arial")]
    [InlineData("<text y='9' style='font: small-caps bold 9px Arial'>a</text>", "font-variant: small-caps")]
    [InlineData("<text y='9'>10<tspan style=\"font-feature-settings:'sups'\">9</tspan></text>", "font-feature-settings: 'sups'")]
    public void Letters_that_would_become_others_are_told(string content, string fault)
    {
        var thrown = Assert.Throws<InvalidDrawingException>(() => Read(content));
        Assert.Contains(fault, thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<g font-family='Symbol'><path d='M0 0h5v5z'/></g>")]
    [InlineData("<text y='9' font-family='Arial, Symbol'>a</text>")]
    [InlineData("<text y='9' style='font: condensed 9px Arial'>a</text>")]
    [InlineData("<text y='9' style=\"font-feature-settings:'kern','liga' 0,'smcp' 0\">a</text>")]
    [InlineData("<rect width='5' height='5' font='bold 9px Arial'/>")]
    public void Letters_that_stay_what_they_are_are_drawn(string content) => Assert.NotNull(Read(content));

    private static VectorImage Read(string content) => SvgReader.Read(
        new SourceText("a.svg", $"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100'>{content}</svg>"), SansSerif.Setter);
}
