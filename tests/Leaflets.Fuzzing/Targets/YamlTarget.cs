using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Languages.Loading;

namespace Leaflets.Fuzzing.Targets;

/// <summary>YAML as front matter, and as the words of a language.</summary>
internal sealed class YamlTarget : FuzzTarget
{
    /// <summary>What YAML is made of.</summary>
    public static ImmutableArray<byte[]> Syntax { get; } = Words(
        ": ", "- ", "\n", "\n  ", "\n    ", "? ", "&a ", "*a", "!!str ", "!!binary |\n", "!<tag:a,b> ", "%YAML 1.2\n", "%TAG ! x:\n",
        "---\n", "...\n", "|\n  ", ">-\n  ", "|2+\n", "'", "''", "\"", "\\x00", "\\uD800", "\\U0010FFFF", "[", "]", "{", "}", ",", "# ",
        "<<: *a", "~", "null", "true", "0x1F", "1e3", ".inf", "2026-02-30", "\t", "\r", "\u0085", "\u2028", "\uFEFF", "a: ",
        "[a, b]", "{a: b}");

    /// <inheritdoc/>
    public override string Name => "yaml";

    /// <inheritdoc/>
    public override int MaximumLength => 2048;

    /// <inheritdoc/>
    public override ImmutableArray<byte[]> Tokens { get; } =
    [
        .. Syntax, .. Words(
            "title: T\n", "summary: ", "reference: ", "version: ", "status: approved\n", "issued: 2026-11-02\n", "review: ", "authors: ",
            "sources: ", "subject: ", "style: ", "translation:\n  of: \n", "  state: reviewed\n", "  translator: ", "  reviewer: ",
            "  date: ", "name: ", "direction: left-to-right\n", "words:\n  page: ", "months: ", "date: ", "list-separator: ",
            "numbers:\n  ", "quotes: ", "symbols: ", "vague-links: "),
    ];

    /// <inheritdoc/>
    public override byte[] Prepare(byte[] input, Random random) => PrepareText(input, random);

    /// <inheritdoc/>
    public override void Run(byte[] input)
    {
        if (SourceDecoder.Decode([.. "---\n"u8, .. input, .. "\n---\n\nText.\n"u8], "leaflets/fuzzing/en.md").Source is { } leaflet)
        {
            _ = MarkdownTarget.Read(leaflet, "en");
        }

        if (SourceDecoder.Decode(input, "styles/languages/en.yaml").Source is { } words)
        {
            var diagnostics = new List<Diagnostic>();
            var language = LanguageLoader.Load("en", words, diagnostics);
            Promises.CheckOutcome(language is not null, Promises.Check(diagnostics), "language");
        }
    }
}
