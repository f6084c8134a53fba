using Leaflets.Documents;
using Leaflets.Markdown.Diagnostics;
using Leaflets.Markdown.Html;

namespace Leaflets.Markdown.Conversion.Inlines;

/// <summary>What a tag says of its element: the global attributes <c>id</c>, <c>class</c>, <c>lang</c> and <c>dir</c>.</summary>
internal static class HtmlAttributeReader
{
    /// <summary>Reads the attributes.</summary>
    /// <param name="token">The tag.</param>
    /// <param name="context">The document.</param>
    /// <param name="own">The attributes that the element's own converter reads.</param>
    public static NodeAttributes Read(HtmlToken token, ConversionContext context, params ReadOnlySpan<string> own)
    {
        var result = NodeAttributes.None;
        foreach (var (name, value) in token.Attributes)
        {
            if (own.Contains(name))
            {
                continue;
            }

            switch (name)
            {
                case "id" when value.Length > 0 && !value.AsSpan().ContainsAny(" \t\n"):
                    context.Ids.Declare(value, token.Span);
                    result = result with { Id = value };
                    break;
                case "class":
                    result = result with { Classes = [.. value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)] };
                    break;
                case "lang" or "dir":
                    result = AttributeConverter.With(result, name, value, token.Span, context, node: null);
                    break;
                case "style" when value.Contains("line-through", StringComparison.OrdinalIgnoreCase):
                    context.Report(PartDiagnostics.StruckByStyle, token.Span, HtmlElementNames.Show(token.Span.Text));
                    break;
                case "style" or ['o', 'n', ..] when context.Options.Html == HtmlMode.Strict:
                    context.Report(MarkdownDiagnostics.ForbiddenAttribute, token.Span, name);
                    break;
                default:
                    context.Report(MarkdownDiagnostics.UnknownAttribute, token.Span, name);
                    break;
            }
        }

        return result;
    }
}
