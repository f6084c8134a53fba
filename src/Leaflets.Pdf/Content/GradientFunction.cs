using System.Collections.Immutable;
using Leaflets.Bounds;
using Leaflets.Pdf.Objects;
using Leaflets.Typesetting.Frames;

namespace Leaflets.Pdf.Content;

/// <summary>The function from a gradient's way to its colours: straight parts, stitched (ISO 32000-1, 7.10.3 and 7.10.4).</summary>
internal static class GradientFunction
{
    /// <summary>Writes the function.</summary>
    /// <param name="output">Takes it.</param>
    /// <param name="stops">The colours.</param>
    /// <param name="isMask">Whether it gives how much each colour covers, and not the colour.</param>
    public static void Write(ByteWriter output, ImmutableArray<GradientStop> stops, bool isMask)
    {
        var parts = new List<GradientStop>(stops);
        if (parts[0].Offset > 0)
        {
            parts.Insert(0, parts[0] with { Offset = 0 });
        }

        if (parts[^1].Offset < 1)
        {
            parts.Add(parts[^1] with { Offset = 1 });
        }

        output.Raw("<</FunctionType 3/Domain[0 1]/Functions["u8);
        for (var i = 1; i < parts.Count; i++)
        {
            Steps.Take();
            output.Raw("<</FunctionType 2/N 1/Domain[0 1]/C0["u8);
            Channels(parts[i - 1]);
            output.Raw("]/C1["u8);
            Channels(parts[i]);
            output.Raw("]>>"u8);
        }

        output.Raw("]/Bounds["u8);
        for (var i = 1; i < parts.Count - 1; i++)
        {
            output.Fine(parts[i].Offset);
        }

        output.Raw("]/Encode["u8);
        for (var i = 1; i < parts.Count; i++)
        {
            output.Raw("0 1 "u8);
        }

        output.Raw("]>>"u8);

        void Channels(GradientStop stop)
        {
            if (isMask)
            {
                output.SpacedNumber(stop.Opacity);
            }
            else
            {
                output.SpacedNumber(stop.Color.Red / 255.0).SpacedNumber(stop.Color.Green / 255.0).SpacedNumber(stop.Color.Blue / 255.0);
            }
        }
    }
}
