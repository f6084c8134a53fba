using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Leaflets.Diagnostics;

/// <summary>
/// Bytes to text: UTF-8 with or without a byte order mark, UTF-16 with one (The Unicode Standard, chapter 3.10). Nothing is
/// replaced: what is not text is an error.
/// </summary>
public static class SourceDecoder
{
    /// <summary>The longest text, in UTF-16 code units.</summary>
    public const int MaximumLength = 16 * 1024 * 1024;

    /// <summary>How many faults of one kind are reported at most.</summary>
    private const int MaximumFaults = 20;

    private static readonly SearchValues<char> Forbidden = SearchValues.Create(ForbiddenCharacters());

    private static readonly SearchValues<char> ForbiddenAscii = SearchValues.Create([.. ForbiddenCharacters().Where(char.IsAscii)]);

    /// <summary>Decodes a file.</summary>
    /// <param name="bytes">The file's bytes.</param>
    /// <param name="path">The path to show, relative to the collection, with forward slashes.</param>
    public static SourceDecodeResult Decode(ReadOnlySpan<byte> bytes, string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (FileKind.Of(bytes) is { } kind)
        {
            return new(
                null, [Diagnostic.Create(FileDiagnostics.NotText, SourceSpan.StartOf(path), path, kind)]);
        }

        var (encoding, mark) = Detect(bytes);
        var content = bytes[mark..];
        if (content.Length > (long)MaximumLength * 4)
        {
            // No encoding here needs more than four bytes for a character: the text is too long whatever it says.
            var empty = new SourceText(path, string.Empty);
            return new(null, [Diagnostic.Create(FileDiagnostics.TooLong, SourceSpan.StartOf(empty), content.Length, MaximumLength)]);
        }

        if (FindInvalid(content, encoding) is var invalid && invalid >= 0)
        {
            return new(null, [Invalid(content, invalid, encoding, mark, path)]);
        }

        var source = new SourceText(path, encoding.GetString(content));
        var diagnostics = Check(source);
        return new(diagnostics.IsEmpty ? source : null, diagnostics);
    }

    /// <summary>
    /// Finds what no output format can hold, XML 1.0 (2.2) and therefore DOCX and XMP among them: control characters other than
    /// tab and line ends (those of Latin-1 too, which come of a wrong encoding), and the two noncharacters at the end of the plane; the two
    /// overrides of direction (UAX #9, 2.2), by which 12 is seen as 21 and heard as 12; and text that is too long.
    /// </summary>
    internal static ImmutableArray<Diagnostic> Check(SourceText source)
    {
        var text = source.Text;
        if (text.Length > MaximumLength)
        {
            return [Diagnostic.Create(FileDiagnostics.TooLong, SourceSpan.StartOf(source), text.Length, MaximumLength)];
        }

        var found = FirstForbidden(text);
        if (found < 0)
        {
            return [];
        }

        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        for (var at = found; found >= 0 && diagnostics.Count < MaximumFaults; at += found + 1)
        {
            diagnostics.Add(Diagnostic.Create(FileDiagnostics.ControlCharacter, new SourceSpan(source, at, at + 1), (int)text[at]));
            found = FirstForbidden(text.AsSpan(at + 1));
        }

        return diagnostics.ToImmutable();
    }

    /// <summary>Whether the text has a character that <see cref="Check"/> finds.</summary>
    internal static bool HasForbidden(ReadOnlySpan<char> text) => FirstForbidden(text) >= 0;

    /// <summary>Text of ASCII alone, as most is, is looked through many times as fast.</summary>
    private static int FirstForbidden(ReadOnlySpan<char> text) => text.IndexOfAny(Ascii.IsValid(text) ? ForbiddenAscii : Forbidden);

    private static (Encoding Encoding, int Mark) Detect(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => (Encoding.UTF8, 0),
    };

    /// <summary>The index of the first byte that does not decode, or -1.</summary>
    private static int FindInvalid(ReadOnlySpan<byte> content, Encoding encoding)
    {
        if (encoding is UTF8Encoding)
        {
            return FindInvalidUtf8(content);
        }

        var bigEndian = Equals(encoding, Encoding.BigEndianUnicode);
        for (var i = 0; i < content.Length; i += 2)
        {
            if (i + 1 == content.Length)
            {
                return i;
            }

            var unit = UnitAt(content, i, bigEndian);
            if (!char.IsSurrogate(unit))
            {
                continue;
            }

            if (i + 3 >= content.Length || !char.IsSurrogatePair(unit, UnitAt(content, i + 2, bigEndian)))
            {
                return i;
            }

            i += 2;
        }

        return -1;
    }

    private static int FindInvalidUtf8(ReadOnlySpan<byte> content)
    {
        var at = 0;
        while (at < content.Length)
        {
            var ascii = content[at..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0)
            {
                return -1;
            }

            at += ascii;
            if (Rune.DecodeFromUtf8(content[at..], out _, out var consumed) != OperationStatus.Done)
            {
                return at;
            }

            at += consumed;
        }

        return -1;
    }

    private static char UnitAt(ReadOnlySpan<byte> content, int index, bool bigEndian) => bigEndian
        ? (char)((content[index] << 8) | content[index + 1])
        : (char)((content[index + 1] << 8) | content[index]);

    private static Diagnostic Invalid(ReadOnlySpan<byte> content, int index, Encoding encoding, int mark, string path)
    {
        // The text up to the fault gives its place; the span's source ends there.
        var before = new SourceText(path, encoding.GetString(content[..index]));
        var at = before.Text.Length;
        var name = encoding is UTF8Encoding ? "UTF-8" : "UTF-16";
        var line = before.PositionOf(at).Line.ToString(CultureInfo.InvariantCulture);
        return Diagnostic.Create(FileDiagnostics.InvalidBytes, new SourceSpan(before, at, at), index + mark, line, name);
    }

    private static string ForbiddenCharacters()
    {
        var characters = new StringBuilder();
        for (var c = '\0'; c < ' '; c++)
        {
            if (c is not ('\t' or '\n' or '\r'))
            {
                characters.Append(c);
            }
        }

        for (var c = '\u007F'; c <= '\u009F'; c++)
        {
            characters.Append(c);
        }

        return characters.Append("\u202D\u202E\uFFFE\uFFFF").ToString();
    }
}
