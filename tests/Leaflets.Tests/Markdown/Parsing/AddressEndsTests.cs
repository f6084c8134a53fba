using Leaflets.Markdown.Parsing;
using Markdig.Helpers;
using Xunit;

namespace Leaflets.Tests.Markdown.Parsing;

/// <summary>What is known to be no link without being read is none where Markdig reads it.</summary>
public sealed class AddressEndsTests
{
    private const string Signs = "aa[]]((()))\\\"'<> \n\t\u00A0";

    [Fact]
    public void What_is_not_read_is_no_link()
    {
        var random = new Random(7);
        var (missing, links) = (0, 0);
        for (var round = 0; round < 40_000; round++)
        {
            var text = string.Create(random.Next(4, 24), random, static (text, random) =>
            {
                for (var at = 0; at < text.Length; at++)
                {
                    text[at] = Signs[random.Next(Signs.Length)];
                }
            }).Replace("]a", "](", StringComparison.Ordinal);
            AddressEnds? ends = null;
            for (var at = text.IndexOf("](", StringComparison.Ordinal); at >= 0; at = text.IndexOf("](", at + 1, StringComparison.Ordinal))
            {
                ends ??= new AddressEnds(new StringSlice(text, at, text.Length - 1));
                var (slice, isMissing) = (new StringSlice(text, at + 1, text.Length - 1), ends.AreMissing(at + 1));
                var isLink = LinkHelper.TryParseInlineLink(ref slice, out _, out _);
                Assert.False(isMissing && isLink, text);
                (missing, links) = (missing + (isMissing ? 1 : 0), links + (isLink ? 1 : 0));
            }
        }

        Assert.True(missing > 1_000 && links > 1_000, $"Only {missing} are missing and {links} are links.");
    }
}
