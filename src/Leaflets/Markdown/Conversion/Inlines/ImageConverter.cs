using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Inputs;
using Leaflets.Markdown.Diagnostics;
using Leaflets.Markdown.Html;
using Markdig.Syntax.Inlines;

namespace Leaflets.Markdown.Conversion.Inlines;

/// <summary>Pictures: files beside the leaflet, each with words for people who cannot see it.</summary>
internal static class ImageConverter
{
    private static readonly System.Buffers.SearchValues<char> SizeCharacters = System.Buffers.SearchValues.Create("0123456789x");

    /// <summary>The class of pictures that say nothing.</summary>
    private const string Decorative = "decorative";

    /// <summary>Converts a picture.</summary>
    public static Image? Convert(LinkInline link, ConversionContext context)
    {
        if (link.Reference is { } definition)
        {
            context.UsedDefinitions.Add(definition);
        }

        var span = context.SpanOf(link);
        var attributes = AttributeConverter.Read(link, context);
        var words = InlineConverter.ConvertChildren(link, context);
        ReportUnspeakable(words, context);
        var text = PlainText.Of(words).Trim();
        var isDecorative = attributes.Classes.Contains(Decorative);
        if (SizeOf(text) is { } size)
        {
            context.Report(DialectDiagnostics.PictureSize, span, size);
        }

        if (text.Length == 0 && !isDecorative)
        {
            context.Report(MarkdownDiagnostics.ImageWithoutText, span, link.Url ?? string.Empty);
        }

        return PathOf(link.Url ?? string.Empty, span, context) is { } path
            ? new(span, path, TitleOf(link, span, context), isDecorative ? string.Empty : text) { Attributes = attributes }
            : null;
    }

    /// <summary>The title of a picture, which is its caption where the picture stands alone.</summary>
    private static string? TitleOf(LinkInline link, SourceSpan span, ConversionContext context)
    {
        if (string.IsNullOrEmpty(link.Title))
        {
            return null;
        }

        var content = LineText.Convert(link.Title, span, context);
        LineText.Check(content, span, context, isTitle: false);
        context.PictureTitles[span] = content;
        return LineText.Plain(content);
    }

    /// <summary>Converts a picture of HTML.</summary>
    public static Image? Convert(HtmlToken tag, ConversionContext context)
    {
        var attributes = HtmlAttributeReader.Read(tag, context, "src", "alt", "title", "width", "height", "loading");
        if (tag["width"] is { Length: > 0 } width)
        {
            attributes = AttributeConverter.WithWidth(attributes, width, tag.Span, context);
        }

        // An empty alternative text is how HTML marks a decoration; none at all is a mistake (HTML 4.8.4.4).
        var text = tag["alt"]?.Trim();
        var isDecorative = text is "" || attributes.Classes.Contains(Decorative);
        var source = tag["src"] ?? string.Empty;
        if (text is null && !isDecorative)
        {
            context.Report(MarkdownDiagnostics.ImageWithoutText, tag.Span, source);
        }

        var title = tag["title"] is { Length: > 0 } given ? given : null;
        return PathOf(source, tag.Span, context) is { } path
            ? new(tag.Span, path, title, isDecorative ? string.Empty : text ?? string.Empty) { Attributes = attributes }
            : null;
    }

    /// <summary>The size that Obsidian has behind the description: <c>![what it shows|300](picture.png)</c>; or null.</summary>
    private static string? SizeOf(string text)
    {
        var bar = text.LastIndexOf('|');
        var size = text.AsSpan(bar + 1).Trim();
        return bar >= 0 && size is [>= '0' and <= '9', ..] && !size.ContainsAnyExcept(SizeCharacters) ? text[bar..] : null;
    }

    /// <summary>What has no words cannot be part of an alternative text.</summary>
    private static void ReportUnspeakable(IEnumerable<Documents.Inline> words, ConversionContext context)
    {
        foreach (var inline in words)
        {
            if (inline is FootnoteReference or WriteInBlank)
            {
                context.Report(MarkdownDiagnostics.TextLost, inline.Span, inline.Span.Text.ToString());
            }
        }
    }

    private static string? PathOf(string address, SourceSpan span, ConversionContext context)
    {
        var path = Uri.UnescapeDataString(address);
        if (path.StartsWith("//", StringComparison.Ordinal)
            || path.StartsWith("http:", StringComparison.OrdinalIgnoreCase)
            || path.StartsWith("https:", StringComparison.OrdinalIgnoreCase))
        {
            context.Report(MarkdownDiagnostics.ImageRemote, span, address);
            return null;
        }

        while (path.StartsWith("./", StringComparison.Ordinal))
        {
            path = path[2..];
        }

        // A picture that leaflets share stands beside their folders.
        var isShared = path.StartsWith(RelativePath.Up, StringComparison.Ordinal);
        if (isShared)
        {
            return PathOf(path[RelativePath.Up.Length..]) is { } shared ? RelativePath.Up + shared : null;
        }

        return PathOf(path);

        string? PathOf(string path)
        {
            if (string.IsNullOrWhiteSpace(address))
            {
                context.Report(PartDiagnostics.PictureWithoutAddress, span);
                return null;
            }

            if (path.Length == 0 || path[0] is '/' or '~' || path.AsSpan().ContainsAny("\\:") || SourceDecoder.HasForbidden(path)
                || HasDots(path))
            {
                context.Report(MarkdownDiagnostics.ImagePath, span, address);
                return null;
            }

            return path;
        }
    }

    private static bool HasDots(string path)
    {
        foreach (var range in path.AsSpan().Split('/'))
        {
            if (path.AsSpan(range) is "." or ".." or "")
            {
                return true;
            }
        }

        return false;
    }
}
