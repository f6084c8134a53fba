using System.Text;
using System.Text.Unicode;
using Leaflets.Diagnostics;

namespace Leaflets.Collections;

/// <summary>Reads UTF-8 strictly: a byte that is not text is an error, never a replacement character.</summary>
internal static class Utf8Text
{
    /// <summary>The text of a file, its byte order mark removed, or null where it is not UTF-8.</summary>
    public static SourceText? Decode(string path, ReadOnlySpan<byte> bytes, ICollection<Diagnostic> diagnostics)
    {
        var content = bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        if (Utf8.IsValid(content))
        {
            return new(path, Encoding.UTF8.GetString(content));
        }

        var valid = 0;
        while (Rune.DecodeFromUtf8(content[valid..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            valid += length;
        }

        var before = new SourceText(path, Encoding.UTF8.GetString(content[..valid]));
        var at = new SourceSpan(before, before.Text.Length, before.Text.Length);
        diagnostics.Add(Diagnostic.Create(CollectionDiagnostics.NotUtf8, at, bytes.Length - content.Length + valid + 1, content[valid]));
        return null;
    }
}
