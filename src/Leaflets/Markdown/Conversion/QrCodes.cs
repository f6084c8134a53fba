using System.Collections.Immutable;
using Leaflets.Documents;
using Leaflets.Markdown.Diagnostics;

namespace Leaflets.Markdown.Conversion;

/// <summary>Links that are printed as QR codes: <c>[How to use it](https://…){.qr}</c> on lines of their own.</summary>
internal static class QrCodes
{
    /// <summary>The class of such links.</summary>
    public const string Class = "qr";

    /// <summary>Whether a link is to be a QR code.</summary>
    public static bool IsOne(Link link) => link.Attributes.Classes.Contains(Class) && !link.Target.StartsWith('#');

    /// <summary>Reports those among other text.</summary>
    public static void Check(ImmutableArray<Inline> content, ConversionContext context)
    {
        foreach (var inline in content)
        {
            if (inline is Link link && IsOne(link))
            {
                context.Report(MarkdownDiagnostics.QrCodeInText, link.Span);
            }
        }
    }
}
