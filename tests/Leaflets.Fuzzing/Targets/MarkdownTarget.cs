using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Tests.Markdown;

namespace Leaflets.Fuzzing.Targets;

/// <summary>Markdown with front matter, to a document.</summary>
internal sealed class MarkdownTarget : FuzzTarget
{
    /// <summary>The dialect.</summary>
    public static ImmutableArray<byte[]> Dialect { get; } = Words(
        "---\n", "title: T\n", "# ", "## ", "> ", "- ", "1. ", "- [ ] ", "- [x] ", "```\n", "~~~\n", "    ", "\n\n", "\n", "\r\n", "\r",
        "  \n", "\\\n", "***", "**", "*", "__", "_", "~~", "~", "^", "++", "==", "`", "``", "[a](b)", "[a][b]", "[b]: c\n", "![a](a.png)",
        "![a](b \"c\"){width=50%}", "<https://a.org>", "https://a.org", "<br>", "<b>", "</b>", "<!-- ", " -->", "<sub>", "<details>",
        "<script>", "&amp;", "&#0;", "&#x1F600;", "[^1]", "[^1]: note\n", "*[AB]: Abc\n", "AB", "Term\n: Definition\n",
        "|a|b|\n|-|-|\n|c|d|\n", "| ", "|:-:|\n", "+---+---+\n| a | b |\n+===+===+\n", "> [!NOTE]\n> ", "> [!WARNING] ", "::: key-points\n",
        "::: columns\n", "::: contact\n", ":::\n", "::::\n", "{#id .class key=\"v\"}", "{.x}", "{", "}", "____", "\t", " ", "\u00A0",
        "\u200B", "\u202E", "\u2066", "\u0627\u0644", "\u05D0", "\u0E01\u0E33", "e\u0301", "\U0001F468\u200D\U0001F469", "500 mg",
        "{{clinic.phone}}", "!!! note\n", "===\n", "***\n", "(", ")", "[", "]", "<", ">", "\\", "![", "](", "\"");

    /// <inheritdoc/>
    public override string Name => "markdown";

    /// <inheritdoc/>
    public override ImmutableArray<byte[]> Tokens => Dialect;

    /// <inheritdoc/>
    public override byte[] Prepare(byte[] input, Random random) => PrepareText(input, random);

    /// <inheritdoc/>
    public override void Run(byte[] input)
    {
        var decoded = SourceDecoder.Decode(input, "leaflets/fuzzing/en.md");
        Promises.CheckOutcome(decoded.Source is not null, Promises.Check(decoded.Diagnostics), "text");
        if (decoded.Source is not null)
        {
            _ = Read(decoded.Source, "en");
        }
    }

    /// <summary>Reads a text and checks what the reader promises.</summary>
    public static LeafletDocument? Read(SourceText source, string language)
    {
        var read = MarkdownReader.Read(source, "fuzzing", language);
        Promises.CheckOutcome(read.Document is not null, Promises.Check(read.Diagnostics), "document");
        foreach (var node in read.Document is null ? [] : DocumentNodes.AllOf(read.Document))
        {
            Promises.Check(node.Span, node.GetType().Name);
        }

        return read.Document;
    }
}
