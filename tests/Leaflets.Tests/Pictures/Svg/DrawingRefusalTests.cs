using Leaflets.Diagnostics;
using Leaflets.Pictures.Svg;
using Xunit;

namespace Leaflets.Tests.Pictures.Svg;

/// <summary>What readers of drawings take in different ways, or would have to measure, is told and not guessed.</summary>
public sealed class DrawingRefusalTests
{
    [Theory]
    [InlineData("<style>[data-x='A' i]{fill:red}</style><rect data-x='a' width='9' height='9'/>", "the selector '[data-x='A' i]'")]
    [InlineData("<rect width='9' height='9' transform='rotate(10deg)'/>", "the property 'transform: rotate(10deg)'")]
    [InlineData("<g transform='translate(10%)'><rect width='9' height='9'/></g>", "the property 'transform: translate(10%)'")]
    [InlineData("<path d='M0 5h9' stroke='red' pathLength='9' stroke-dasharray='1'/>", "pathLength: 9")]
    public void It_is_told(string content, string fault)
    {
        var thrown = Assert.Throws<InvalidDrawingException>(() => Read(content));
        Assert.Contains(fault, thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<style>[data-x=\"A\"],[width=9]{fill:red}</style><rect data-x='a' width='9' height='9'/>")]
    [InlineData("<rect width='9' height='9' transform='rotate(1e1) translate(5 , .5)' style='transform:rotate(10deg)'/>")]
    [InlineData("<path d='M0 5h9' stroke='red' pathLength='9'/>")]
    public void What_all_take_alike_is_drawn(string content) => Assert.Single(Read(content).Items);

    private static Typesetting.Frames.VectorImage Read(string content) => SvgReader.Read(
        new SourceText("a.svg", $"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>{content}</svg>"), NoText.Setter);
}
