using System.Collections.Immutable;
using Leaflets.Fuzzing.Seeds;
using Leaflets.Pdf.Fonts;
using Leaflets.Tests.Shared;
using Leaflets.Typesetting;
using Leaflets.Typesetting.Fonts;

namespace Leaflets.Fuzzing.Targets;

/// <summary>TrueType files, to faces; where there is one, a leaflet set in it.</summary>
internal sealed class FontTarget(ProjectFiles project) : FuzzTarget
{
    private const string Family = "Noto Sans";
    private const uint OneInLeaflets = 4;

    /// <inheritdoc/>
    public override string Name => "font";

    /// <inheritdoc/>
    public override int MaximumLength => SmallFont.MaximumLength;

    /// <inheritdoc/>
    public override ImmutableArray<byte[]> Tokens { get; } = Words(
        "cmap", "glyf", "loca", "head", "hhea", "hmtx", "maxp", "name", "OS/2", "post", "cvt ", "fpgm", "prep", "GSUB", "GPOS", "GDEF",
        "kern", "\0\u0001\0\0", "\0\u0004", "\0\f");

    /// <inheritdoc/>
    public override void Run(byte[] input)
    {
        // As it is, which its checksums mostly end; and as a file that lies with right checksums.
        Read(input);
        Read(MendedFont.Of(input));
    }

    private void Read(byte[] input)
    {
        try
        {
            _ = FontDescription.Read(new MemoryStream(input));
            var face = FontFace.Load(input);
            _ = face.GlyphOf('a') + face.GlyphOf(0x10FFFF) + face.AdvanceOf(ushort.MaxValue);

            ushort[] glyphs = [face.GlyphOf('a'), face.GlyphOf('\u00E9')];
            _ = TrueTypeSubsetter.Subset(face, glyphs, []);
            if (!GoesOn(input, OneInLeaflets))
            {
                return;
            }

            // In the place of the family that styles name.
            var source = new FontSource(new FontDescription(Family, FontWeight.Regular, IsItalic: false), () => face);
            new Outputs(project, new FontCatalog([source])).Make(Outputs.SmallLeaflet, project.Sheet("base"), project.Language("en"));
        }
        catch (InvalidFontException)
        {
            // What a file that cannot be used ends with.
        }
    }
}
