using System.Buffers.Binary;
using System.Text;
using Leaflets.Building;
using Xunit;

namespace Leaflets.Tests.Building.Collections;

/// <summary>Typefaces that are damaged: no leaflet is set in one, and the file is named. Never a fault of the program.</summary>
public sealed class HostileTypefaceTests : IDisposable
{
    private const string Face = "NotoSans_400Regular.ttf";

    private static readonly string[] Tables =
        ["OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post", "GSUB", "GPOS", "GDEF"];

    private readonly TemporaryCollection _collection = new();
    private readonly string _fonts;
    private readonly byte[] _face;

    public HostileTypefaceTests()
    {
        _ = TestFonts.Catalog;
        foreach (var file in Directory.EnumerateFiles(Path.Join(Repository.Root, "styles"), "*.yaml").Concat(
            Directory.EnumerateFiles(Path.Join(Repository.Root, "styles", "languages"), "*.yaml")))
        {
            _collection.Write(Path.GetRelativePath(Repository.Root, file), File.ReadAllBytes(file));
        }

        _collection.Write(
            "leaflets/a/a.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='90' height='30'><text y='20'>Words é</text></svg>");
        _collection.Write("leaflets/a/en.md", "---\ntitle: Words\n---\n\nWords fi é Ǻ **bold** and e\u0301.\n\n![Words](a.svg)\n");
        var all = Environment.GetEnvironmentVariable("LEAFLETS_FONTS") ?? Path.Combine(AppContext.BaseDirectory, "fonts");
        _fonts = Directory.CreateDirectory(Path.Join(_collection.Root, "fonts")).FullName;
        foreach (var file in Directory.EnumerateFiles(all, "*.ttf", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != Face))
        {
            File.CreateSymbolicLink(Path.Join(_fonts, Path.GetFileName(file)), file);
        }

        _face = File.ReadAllBytes(Directory.EnumerateFiles(all, Face, SearchOption.AllDirectories).Single());
    }

    public void Dispose() => _collection.Dispose();

    [Fact]
    public void A_whole_one_is_used() => Assert.Equal(LeafletState.Made, Build(_face).State);

    [Theory]
    [InlineData(0)]
    [InlineData(11)]
    [InlineData(100)]
    [InlineData(300)]
    [InlineData(50_000)]
    public void One_that_is_cut_short_is_told(int length) => Told(_face[..length]);

    [Fact]
    public void One_whose_tables_end_too_early_or_lie_elsewhere_is_told()
    {
        foreach (var tag in Tables)
        {
            var record = _face.AsSpan().IndexOf(Encoding.ASCII.GetBytes(tag));
            Told(Changed(record + 12, 0), tag);
            Told(Changed(record + 12, 7), tag);
            Told(Changed(record + 8, uint.MaxValue), tag);
            Told(Changed(record + 12, uint.MaxValue), tag);
            Told(Changed(record, 0x78787878), tag);
        }
    }

    [Fact]
    public void One_whose_tables_are_noise_is_told()
    {
        var random = new Random(7);
        foreach (var tag in Tables)
        {
            var record = _face.AsSpan().IndexOf(Encoding.ASCII.GetBytes(tag));
            var (offset, length) = (BinaryPrimitives.ReadInt32BigEndian(_face.AsSpan(record + 8)),
                BinaryPrimitives.ReadInt32BigEndian(_face.AsSpan(record + 12)));
            var noise = (byte[])_face.Clone();
            random.NextBytes(noise.AsSpan(offset, length));
            Told(noise, tag);
            noise = (byte[])_face.Clone();
            noise.AsSpan(offset, length).Fill(0xFF);
            Told(noise, tag);
        }
    }

    [Fact]
    public void Glyphs_that_are_made_of_themselves_do_not_go_round_for_ever()
    {
        var looped = (byte[])_face.Clone();
        var record = looped.AsSpan().IndexOf("glyf"u8);
        var (offset, length) = (BinaryPrimitives.ReadInt32BigEndian(looped.AsSpan(record + 8)),
            BinaryPrimitives.ReadInt32BigEndian(looped.AsSpan(record + 12)));
        for (var at = offset; at + 16 <= offset + length; at += 2)
        {
            // A composite glyph's header: contours -1 and a first component whose flags say words and offsets.
            if (looped[at] == 0xFF && looped[at + 1] == 0xFF && looped[at + 10] == 0 && (looped[at + 11] & 0x20) != 0)
            {
                (looped[at + 12], looped[at + 13]) = (0, 5);
            }
        }

        Told(looped);

        // Where its checksums are right, it is a typeface of other letters: what counts is that it ends.
        Assert.True(Build(MendedFont.Of(looped)).State is LeafletState.Made or LeafletState.Failed);
    }

    private byte[] Changed(int at, uint value)
    {
        var changed = (byte[])_face.Clone();
        BinaryPrimitives.WriteUInt32BigEndian(changed.AsSpan(at), value);
        return changed;
    }

    private void Told(byte[] face, string what = "file")
    {
        var result = Build(face);
        Assert.True(result.State is LeafletState.Made or LeafletState.Failed, $"{what}: {result.Said}");
        Assert.Contains(Face, result.Said, StringComparison.Ordinal);
        Assert.True(
            result.State == LeafletState.Failed || result.Said.Contains("is ignored", StringComparison.Ordinal), $"{what}: {result.Said}");
    }

    private (LeafletState State, string Said) Build(byte[] face)
    {
        File.WriteAllBytes(Path.Join(_fonts, Face), face);
        var result = new LeafletBuilder(_fonts)
            .Build(new BuildRequest { Root = _collection.Root }, null, TestContext.Current.CancellationToken);
        var leaflet = Assert.Single(result.Leaflets);
        return (leaflet.State, string.Join('\n', result.Diagnostics.Concat(leaflet.Diagnostics)));
    }
}
