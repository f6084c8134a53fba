using System.Collections.Immutable;
using Leaflets.Diagnostics;

namespace Leaflets.Fuzzing.Targets;

/// <summary>Front matter between fences, in YAML or in TOML.</summary>
internal sealed class FrontMatterTarget(bool isToml) : FuzzTarget
{
    /// <inheritdoc/>
    public override string Name => isToml ? "toml" : "front-matter";

    /// <inheritdoc/>
    public override int MaximumLength => 2048;

    /// <inheritdoc/>
    public override ImmutableArray<byte[]> Tokens { get; } = isToml
        ? Words(
            "title = \"T\"\n", "summary = '''\n", "'''", "\"\"\"", "= ", "[translation]\n", "[[authors]]\n", "[a.b]\n",
            "authors = [\"a\", \"b\"]\n", "issued = 2026-11-02\n", "review = 2026-11-02T10:00:00Z\n", "1979-05-27 07:32:00", "true",
            "false", "0x1F", "0o7", "0b1", "1_000", "1e3", "inf", "nan", "-", "+", "{ a = 1 }", "[", "]", ",", "#", "\\u0041",
            "\\U0010FFFF", "\\uD800", "\\", "\"", "'", ".", "\"a b\" = 1\n", "\r\n", "\n", "\t", "\u0000", "\u00E9", "+++\n")
        : YamlTarget.Syntax.AddRange(Words(
            "title: T\n", "summary: >\n  ", "reference: ", "version: \"1\"\n", "status: approved\n", "issued: 2026-11-02\n", "review: ",
            "authors:\n  - name: ", "sources: [", "subject: ", "style: ", "translation:\n  of: ", "  state: reviewed\n", "lang: en\n",
            "date: ", "tags: [a]\n", "draft: true\n", "---\n", "...\n", "\n---\n"));

    /// <inheritdoc/>
    public override byte[] Prepare(byte[] input, Random random) => PrepareText(input, random);

    /// <inheritdoc/>
    public override void Run(byte[] input)
    {
        byte[] fence = isToml ? [.. "+++\n"u8] : [.. "---\n"u8];
        if (SourceDecoder.Decode(
            [.. fence, .. input, (byte)'\n', .. fence, .. "\nText.\n"u8], "leaflets/fuzzing/en.md").Source is { } whole)
        {
            _ = MarkdownTarget.Read(whole, "en");
        }

        // The same where the fence is never closed.
        if (SourceDecoder.Decode([.. fence, .. input], "leaflets/fuzzing/en.md").Source is { } open)
        {
            _ = MarkdownTarget.Read(open, "en");
        }
    }
}
