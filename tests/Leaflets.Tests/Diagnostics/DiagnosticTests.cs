using Leaflets.Diagnostics;
using Xunit;

namespace Leaflets.Tests.Diagnostics;

public sealed class DiagnosticTests
{
    private static readonly DiagnosticDescriptor Descriptor = new("LFT1299", DiagnosticSeverity.Error, "It says '{0}'.", "Say less.");

    [Theory]
    [InlineData("one\r\ntwo", "one\u240D\u240Atwo")]
    [InlineData("\u001B[2J", "\u241B[2J")]
    [InlineData("a\u0085b\u2028c\u2029d\u007Fe", "a\uFFFDb\uFFFDc\uFFFDd\uFFFDe")]
    public void What_a_message_quotes_neither_ends_its_line_nor_steers_a_terminal(string quoted, string shown)
    {
        var diagnostic = Diagnostic.Create(Descriptor, SourceSpan.StartOf(new SourceText("a.md", string.Empty)), quoted);
        Assert.Equal($"a.md(1,1): error LFT1299: It says '{shown}'. Say less.", diagnostic.ToString());
    }
}
