using Leaflets.Documents;
using Leaflets.Languages;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Styling;

/// <summary>The direction of program text. The one place that says so, for every writer.</summary>
internal static class CodeDirection
{
    /// <summary>
    /// The direction that the author states, else that of its first letter; from left to right in whatever page where it has none.
    /// </summary>
    public static TextDirection Of(CodeBlock code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return code.Attributes.Direction ?? LanguageDirection.OfText(code.Text) ?? TextDirection.LeftToRight;
    }
}
