using System.Text;

namespace Leaflets.Inspection.Reading;

/// <summary>An object of a PDF that is read (ISO 32000-1, 7.3).</summary>
internal abstract record PdfObject
{
    private protected PdfObject()
    {
    }
}

/// <summary>The null object; also what a reference to nothing gives.</summary>
internal sealed record PdfNull : PdfObject
{
    public static readonly PdfNull Instance = new();
}

/// <summary>True or false.</summary>
internal sealed record PdfBoolean(bool Value) : PdfObject;

/// <summary>An integer or a real.</summary>
internal sealed record PdfNumber(double Value, bool IsInteger) : PdfObject;

/// <summary>A name without its solidus; bytes as Latin-1, escapes resolved.</summary>
internal sealed record PdfName(string Value) : PdfObject;

/// <summary>
/// A string of bytes; whether it was written in hexadecimal, and whether well (an even number of digits and nothing else).
/// </summary>
internal sealed record PdfString(byte[] Bytes, bool IsWellFormed) : PdfObject
{
    /// <summary>The text string (ISO 32000-1, 7.9.2.2).</summary>
    public string Text => Bytes switch
    {
        [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
        [0xEF, 0xBB, 0xBF, .. var rest] => Encoding.UTF8.GetString(rest),
        _ => Encoding.Latin1.GetString(Bytes),
    };
}

/// <summary>An array; its elements may be references.</summary>
internal sealed record PdfArray(List<PdfObject> Items) : PdfObject;

/// <summary>A dictionary; its values may be references.</summary>
internal sealed record PdfDictionary(Dictionary<string, PdfObject> Entries) : PdfObject;

/// <summary>A stream, its bytes as they lie in the file.</summary>
internal sealed record PdfStream(PdfDictionary Dictionary, ReadOnlyMemory<byte> Raw) : PdfObject;

/// <summary>A reference to an indirect object.</summary>
internal sealed record PdfReference(int Number, int Generation) : PdfObject;

/// <summary>A word that is no object: an operator, or a word of the file's structure.</summary>
internal sealed record PdfKeyword(string Value) : PdfObject;
