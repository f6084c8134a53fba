using HarfBuzzSharp;
using Leaflets.Typesetting.Fonts;

namespace Leaflets.Typesetting.Inline.Shaping;

/// <summary>Characters that are shaped together: one style, face, script, level, and no element boundary inside.</summary>
/// <param name="Start">The first character's index in the paragraph.</param>
/// <param name="End">The index after the last character.</param>
/// <param name="Style">How they look.</param>
/// <param name="Face">The face.</param>
/// <param name="Script">The script (UAX #24).</param>
/// <param name="Level">The embedding level (UAX #9).</param>
internal sealed record TextRun(int Start, int End, TextStyle Style, FontFace Face, Script Script, byte Level)
{
    /// <summary>Whether the run reads from right to left.</summary>
    public bool IsRightToLeft => (Level & 1) == 1;
}
