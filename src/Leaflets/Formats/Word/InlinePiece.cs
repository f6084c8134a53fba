using DocumentFormat.OpenXml;
using Leaflets.Formats.Word.Looks;

namespace Leaflets.Formats.Word;

/// <summary>A stretch of text on its way into runs, or an element that stands between such stretches.</summary>
/// <param name="To">What it is appended to.</param>
/// <param name="Element">The element, or null for text.</param>
/// <param name="Text">The text, white space collapsed.</param>
/// <param name="Look">How the letters look.</param>
/// <param name="StyleName">The name of the character style, or nothing.</param>
/// <param name="Language">Its language.</param>
/// <param name="IsVerbatim">Whether no character may be exchanged.</param>
internal sealed record InlinePiece(
    OpenXmlElement To, OpenXmlElement? Element, string Text, TextLook? Look, string StyleName, string? Language, bool IsVerbatim)
{
    /// <summary>An element that text sees as one character.</summary>
    public const string Object = "\uFFFC";

    /// <summary>An element between texts.</summary>
    public static InlinePiece Of(OpenXmlElement to, OpenXmlElement element, string standsFor = "") =>
        new(to, element, standsFor, null, "", null, false);
}
