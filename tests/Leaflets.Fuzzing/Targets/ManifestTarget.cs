using System.Collections.Immutable;
using System.Text.Json;
using Leaflets.Building.Output;
using Leaflets.Fuzzing.Findings;
using Leaflets.Inputs;

namespace Leaflets.Fuzzing.Targets;

/// <summary>Manifests, as <c>diff</c> and <c>merge-manifests</c> take them, and as a build takes its own.</summary>
internal sealed class ManifestTarget : FuzzTarget
{
    private const int DigestLength = 64;

    /// <inheritdoc/>
    public override string Name => "manifest";

    /// <inheritdoc/>
    public override ImmutableArray<byte[]> Tokens { get; } = Words(
        "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u0000", "\\ud800", "null", "true", "-5", "1e999", "99999999999999999999", "0.5",
        "\"form\": 1", "\"form\": 2", "\"files\": [", "\"parts\": [\"1/2\"]", "\"path\": \"a/a.en.pdf\"", "\"path\": \"../a.pdf\"",
        "\"path\": \"/a\"", "\"format\": \"pdf\"", "\"format\": \"docx\"", "\"sha256\": \"", "\"size\": 1", "\"pages\": 1",
        "\"conformance\": []", "\"id\": \"a\"", "\"language\": \"en\"", "\"style\": \"s\"", "\"source\": \"sha256:", "\"title\": \"\"",
        "\"status\": \"draft\"", "\"diagnostics\": []", "\"translation\": {\"state\": \"machine\"}", "\n", " ", "\u00E9");

    /// <inheritdoc/>
    public override void Run(byte[] input)
    {
        var entries = ManifestEntries.TryRead(input);
        var parts = ManifestParts.Read(input);
        if (ManifestEntries.Fault(input) is { } fault)
        {
            if (fault.Contains('\n', StringComparison.Ordinal) && fault.Length > 10_000)
            {
                throw new BrokenPromiseException("what is wrong with a manifest is short", fault);
            }

            return;
        }

        if (entries is null)
        {
            throw new BrokenPromiseException("a manifest that is as its schema says can be read", "it is null");
        }

        if (entries.Keys.FirstOrDefault(static path => !RelativePath.IsInside(path)) is { } outside)
        {
            throw new BrokenPromiseException("the paths of a manifest stay in its folder", outside);
        }

        if (ManifestEntries.Digests(entries).Count(static file => file.Sha256.Length == DigestLength) != entries.Count)
        {
            throw new BrokenPromiseException("every file of a manifest has a digest", $"{entries.Count} files");
        }

        // What is written of it again is one too.
        var written = Manifest.Format(
            entries.Values.Select(static entry => (Action<Utf8JsonWriter>)(writer => ManifestEntries.Write(writer, entry))), parts);
        if (ManifestEntries.Fault(written) is { } broken)
        {
            throw new BrokenPromiseException("what is written of a manifest is one", broken);
        }
    }
}
