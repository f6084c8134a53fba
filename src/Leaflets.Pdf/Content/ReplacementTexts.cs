using System.Globalization;
using Leaflets.Pdf.Objects;

namespace Leaflets.Pdf.Content;

/// <summary>
/// Texts of marked content that stand in the place of what its codes say (<c>ActualText</c>, ISO 32000-1, 14.9.4), as the property lists of a
/// document (14.6.2). Each text is an object of its own: PDFium, which arranges codes by their places, passes over such a one.
/// </summary>
internal sealed class ReplacementTexts
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly ByteWriter _entries = new();
    private readonly PdfFile _file;

    public ReplacementTexts(PdfFile file) => _file = file;

    /// <summary>The entries of a Properties resource dictionary.</summary>
    public ReadOnlySpan<byte> Resources => _entries.Written;

    /// <summary>The name of the property list that holds a text.</summary>
    public string NameOf(string text)
    {
        if (!_names.TryGetValue(text, out var name))
        {
            name = string.Create(CultureInfo.InvariantCulture, $"T{_names.Count}");
            var id = _file.Allocate();
            _file.Add(id, new ByteWriter().Text(text));
            _entries.Raw("/"u8).Ascii(name).Raw("<</ActualText "u8).Reference(id).Raw(">>"u8);
            _names.Add(text, name);
        }

        return name;
    }
}
