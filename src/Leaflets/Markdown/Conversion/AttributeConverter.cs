using System.Globalization;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Markdown.Diagnostics;
using Leaflets.Typesetting.Geometry;
using Markdig.Renderers.Html;
using Syntax = Markdig.Syntax;

namespace Leaflets.Markdown.Conversion;

/// <summary>Attributes in braces to <see cref="NodeAttributes"/>.</summary>
internal static class AttributeConverter
{
    /// <summary>
    /// Longer than every tag that is registered, also with a private part (RFC 5646, 4.4.1: 35 at the least); a PDF keeps it in one string.
    /// </summary>
    private const int LongestTag = 100;

    private const string Width = "width";

    /// <summary>Reads the attributes of a node.</summary>
    /// <param name="node">The node.</param>
    /// <param name="context">The document.</param>
    /// <param name="fenceClass">The class that Markdig makes of the first word after a fence.</param>
    public static NodeAttributes Read(Syntax.MarkdownObject node, ConversionContext context, string? fenceClass = null)
    {
        return node.TryGetAttributes() is { } attributes ? Convert(attributes, node, context, fenceClass) : NodeAttributes.None;
    }

    /// <summary>Reads the attributes that stand before a table.</summary>
    public static NodeAttributes ReadBefore(Syntax.MarkdownObject node, ConversionContext context)
    {
        var before = context.Source.Text.AsSpan(0, context.SpanOf(node).Start).TrimEnd(" \t\r\n>");
        var isLeft = before is [.., '}'] && context.AttributesByEnd.TryGetValue(before.Length, out var left)
            && !context.TakenAttributes.Contains(left);
        return isLeft ? Convert(context.AttributesByEnd[before.Length], node, context, fenceClass: null) : Read(node, context);
    }

    private static NodeAttributes Convert(
        HtmlAttributes attributes, Syntax.MarkdownObject node, ConversionContext context, string? fenceClass)
    {
        var span = attributes.Span.IsEmpty ? context.SpanOf(node) : context.SpanOf(attributes.Span);
        context.TakenAttributes.Add(attributes);
        if (!attributes.Span.IsEmpty)
        {
            context.Coverage.Add(span);
        }

        var classes = attributes.Classes ?? [];
        if (fenceClass is not null && classes.LastIndexOf(fenceClass) is >= 0 and var added)
        {
            classes = [.. classes[..added], .. classes[(added + 1)..]];
        }

        if (attributes.Id is null && classes.Count == 0 && attributes.Properties is not { Count: > 0 })
        {
            return NodeAttributes.None;
        }

        if (attributes.Id is { } id)
        {
            context.Ids.Declare(id, span);
        }

        var result = new NodeAttributes { Id = attributes.Id, Classes = [.. classes] };
        foreach (var (key, value) in attributes.Properties ?? [])
        {
            result = With(result, key, value ?? string.Empty, span, context, node);
        }

        return result;
    }

    /// <summary>Adds an attribute; one that means nothing here is reported.</summary>
    /// <param name="attributes">The attributes so far.</param>
    /// <param name="key">The attribute's name.</param>
    /// <param name="value">Its value.</param>
    /// <param name="span">Where it stands.</param>
    /// <param name="context">The document.</param>
    /// <param name="node">The node that has it, or null for an HTML tag.</param>
    public static NodeAttributes With(
        NodeAttributes attributes, string key, string value, SourceSpan span, ConversionContext context, Syntax.MarkdownObject? node)
    {
        switch (key)
        {
            case "lang":
                if (!IsLanguageTag(value))
                {
                    context.Report(
                        MarkdownDiagnostics.WrongAttribute, span, key, Excerpt.Of(value), "a language tag such as 'ar' or 'pt-BR'");
                    return attributes;
                }

                return attributes with { Language = value };
            case "dir" when value is "ltr" or "rtl":
                return attributes with { Direction = value == "ltr" ? TextDirection.LeftToRight : TextDirection.RightToLeft };
            case "dir":
                context.Report(MarkdownDiagnostics.WrongAttribute, span, key, value, "'ltr' or 'rtl'");
                return attributes;
            case Width when IsSized(node):
                return WithWidth(attributes, value, span, context);
            case TableAttributes.Widths or TableAttributes.HeaderColumn when node is Markdig.Extensions.Tables.Table:
                return TableAttributes.With(attributes, key, value, span, context);
            case ContainerSyntax.Title when node is Markdig.Extensions.CustomContainers.CustomContainer:
            case ContainerSyntax.Lines when ContainerSyntax.HasLines(node):
            case ContainerSyntax.Count when ContainerSyntax.IsColumns(node):
                return attributes with { Values = attributes.Values.SetItem(key, value) };
            case "style":
            case var _ when key.StartsWith("on", StringComparison.OrdinalIgnoreCase):
                context.Report(MarkdownDiagnostics.ForbiddenAttribute, span, key);
                return attributes;
            default:
                context.Report(MarkdownDiagnostics.UnknownAttribute, span, key);
                return attributes with { Values = attributes.Values.SetItem(key, value) };
        }
    }

    /// <summary>Adds the width of a picture.</summary>
    public static NodeAttributes WithWidth(NodeAttributes attributes, string value, SourceSpan span, ConversionContext context)
    {
        var width = OfPixels(value) ?? value;
        if (!IsWidth(width))
        {
            context.Report(MarkdownDiagnostics.WrongAttribute, span, Width, value, "a width such as 50%, 60mm, 6cm, 2in, 150pt or 200px");
            return attributes;
        }

        return attributes with { Values = attributes.Values.SetItem(Width, width) };
    }

    /// <summary>
    /// A width in pixels, which MkDocs, pandoc and HTML write as a mere number, in points: a pixel is 1/96 inch (CSS Values 6.2).
    /// </summary>
    private static string? OfPixels(string value)
    {
        var number = value.EndsWith("px", StringComparison.Ordinal) ? value.AsSpan()[..^2] : value;
        return double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var pixels)
            ? string.Create(CultureInfo.InvariantCulture, $"{pixels * 0.75:0.##}pt")
            : null;
    }

    /// <summary>Whether a width means something: pictures, paragraphs and figures that hold one, and QR codes.</summary>
    private static bool IsSized(Syntax.MarkdownObject? node) =>
        node is Markdig.Syntax.Inlines.LinkInline { IsImage: true } or Syntax.ParagraphBlock or Markdig.Extensions.Figures.Figure
        || (node is Markdig.Syntax.Inlines.LinkInline or Markdig.Syntax.Inlines.AutolinkInline
        && node.TryGetAttributes()?.Classes?.Contains(QrCodes.Class) == true);

    private static bool IsWidth(string value)
    {
        var digits = value.AsSpan().TrimEnd("%abcdefghijklmnopqrstuvwxyz");
        return value[digits.Length..] is "%" or "mm" or "cm" or "in" or "pt"
            && double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number is > 0 and < 10_000;
    }

    /// <summary>
    /// Whether a tag has the form of BCP 47 (RFC 5646, 2.1): subtags of one to eight letters or digits, the first two or three letters.
    /// </summary>
    private static bool IsLanguageTag(string tag)
    {
        if (tag.Length > LongestTag)
        {
            return false;
        }

        var first = true;
        foreach (var range in tag.AsSpan().Split('-'))
        {
            var subtag = tag.AsSpan(range);
            foreach (var c in subtag)
            {
                if (!(first ? char.IsAsciiLetter(c) : char.IsAsciiLetterOrDigit(c)))
                {
                    return false;
                }
            }

            if (first ? subtag.Length is < 2 or > 3 : subtag.Length is < 1 or > 8)
            {
                return false;
            }

            first = false;
        }

        return true;
    }
}
