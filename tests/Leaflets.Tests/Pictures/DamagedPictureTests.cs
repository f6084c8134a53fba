using System.Buffers.Binary;
using Leaflets.Media;
using Leaflets.Pictures;
using Xunit;

namespace Leaflets.Tests.Pictures;

/// <summary>Pictures that lack a part of themselves, which decoders fill with grey in silence.</summary>
public sealed class DamagedPictureTests
{
    public static TheoryData<string> Photos =>
        ["baseline.jpg", "progressive.jpg", "grey.jpg", "cmyk.jpg", "turned-with-profile-and-comment.jpg"];

    [Theory, MemberData(nameof(Photos))]
    public void A_whole_photo_is_taken(string name) => Assert.Null(FaultOf(Corpus(name)));

    [Theory, MemberData(nameof(Photos))]
    public void A_photo_that_is_cut_anywhere_and_given_an_end_is_refused(string name)
    {
        var file = Corpus(name);
        var scan = file.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xDA]);
        for (var at = scan; at < file.Length - 4; at += Math.Max(1, (file.Length - scan) / 40))
        {
            Assert.True(FaultOf([.. file[..at], 0xFF, 0xD9]) is not null, $"{name} is cut at {at} of {file.Length} and taken.");
        }
    }

    [Fact]
    public void A_progressive_photo_without_its_last_scans_is_refused()
    {
        var file = Corpus("progressive.jpg");
        var scans = Enumerable.Range(0, file.Length - 1).Where(at => file[at] == 0xFF && file[at + 1] == 0xDA).ToList();

        Assert.All(
            scans.Skip(1),
            at => Assert.Contains("without all scans", FaultOf([.. file[..at], 0xFF, 0xD9]) ?? string.Empty, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(new byte[] { 0x0F, 0xFF, 0xD0, 0x0F, 0xFF, 0xD1, 0x0F }, null)]
    [InlineData(new byte[] { 0x0F, 0xFF, 0xD0, 0x0F, 0xFF, 0xD1 }, "lacks a part")]
    [InlineData(new byte[] { 0x0F, 0xFF, 0xD0, 0x0F }, "restart mark")]
    [InlineData(new byte[] { 0x0F, 0xFF, 0xD1, 0x0F, 0xFF, 0xD0, 0x0F }, "restart mark")]
    [InlineData(new byte[] { 0x0F, 0xFF, 0xD0, 0xFF, 0xD1, 0x0F }, "lacks a part")]
    [InlineData(new byte[] { 0x0F, 0xFF, 0xD0, 0x0F, 0xFF, 0xD1, 0x0F, 0xFF, 0xD2, 0x0F }, "more picture data")]
    public void Restart_marks_stand_where_they_must(byte[] data, string? fault)
    {
        // Six grey blocks side by side, two bits each, a restart after every second.
        byte[] file =
        [
            0xFF, 0xD8, 0xFF, 0xDB, 0, 67, 0, .. Enumerable.Repeat((byte)1, 64), 0xFF, 0xC0, 0, 11, 8, 0, 8, 0, 48, 1, 1, 0x11, 0,
            0xFF, 0xC4, 0, 20, 0x00, 1, .. new byte[15], 0, 0xFF, 0xC4, 0, 20, 0x10, 1, .. new byte[15], 0, 0xFF, 0xDD, 0, 4, 0, 2,
            0xFF, 0xDA, 0, 8, 1, 1, 0x00, 0, 63, 0, .. data, 0xFF, 0xD9,
        ];

        Assert.Equal(fault is null, FaultOf(file) is null);
        Assert.Contains(fault ?? string.Empty, FaultOf(file) ?? string.Empty, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0xC9)]
    [InlineData(0xCA)]
    [InlineData(0xC3)]
    public void A_coding_that_few_programs_read_is_refused(byte marker)
    {
        var file = Corpus("baseline.jpg");
        file[file.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]) + 1] = marker;

        Assert.Contains("most programs do not read", FaultOf(file), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("interlaced.gif")]
    [InlineData("two-frames.gif")]
    [InlineData("lossy.webp")]
    [InlineData("lossless.webp")]
    [InlineData("rgb.png")]
    [InlineData("grey-16-bit-interlaced.png")]
    public void A_picture_of_another_kind_is_refused_where_it_is_cut(string name)
    {
        var file = Corpus(name);
        Assert.Null(FaultOf(file));
        for (var share = 0.5; share < 0.95; share += 0.1)
        {
            var cut = file[..Math.Max(30, (int)(file.Length * share))];
            if (name.EndsWith(".webp", StringComparison.Ordinal))
            {
                // Lengths that fit what is left, as a program that mends files writes them.
                BinaryPrimitives.WriteInt32LittleEndian(cut.AsSpan(4), cut.Length - 8);
                BinaryPrimitives.WriteInt32LittleEndian(cut.AsSpan(16), cut.Length - 20);
            }

            byte[] end = name.EndsWith(".gif", StringComparison.Ordinal) && !name.StartsWith("two", StringComparison.Ordinal)
                ? [0, (byte)';'] : [];
            Assert.True(
                name.StartsWith("two", StringComparison.Ordinal) && share > 0.4
                || FaultOf([.. cut, .. end]) is not null, $"{name} is cut at {share:P0} and taken.");
        }
    }

    [Theory]
    [InlineData("a profile that is none, and long enough to hold one, if it were one at all", 3, "it is broken")]
    [InlineData("GRAY", 3, "colours of the kind 'GRAY'")]
    [InlineData("RGB ", 1, "colours of the kind 'RGB'")]
    [InlineData("RGB ", 3, null)]
    [InlineData("sRGB", 1, null)]
    public void A_profile_that_does_not_fit_is_told_of(string space, int components, string? problem)
    {
        var profile = new byte[200];
        BinaryPrimitives.WriteInt32BigEndian(profile, profile.Length);
        profile[8] = 4;
        "mntr"u8.CopyTo(profile.AsSpan(12));
        "acsp"u8.CopyTo(profile.AsSpan(36));
        System.Text.Encoding.ASCII.GetBytes(space == "sRGB" ? "RGB " : space.Length == 4 ? space : "RGB ").CopyTo(profile.AsSpan(16));
        (space == "sRGB" ? "sRGB"u8 : []).CopyTo(profile.AsSpan(150));
        profile = space.Length > 4 ? System.Text.Encoding.ASCII.GetBytes(space) : profile;
        byte[] segment = [.. "ICC_PROFILE\0"u8, 1, 1, .. profile];
        byte[] file = [
            0xFF, 0xD8, 0xFF, 0xE2, 0, (byte)(segment.Length + 2), .. segment, 0xFF, 0xC0, 0, 11, 8, 0, 8, 0, 8, (byte)components, 1, 0x11,
            0, 0xFF, 0xDA];

        var found = PictureProfiles.Problem(file);

        Assert.Equal(problem is null, found is null);
        Assert.Contains(problem ?? string.Empty, found ?? string.Empty, StringComparison.Ordinal);
    }

    private static byte[] Corpus(string name) => File.ReadAllBytes(Path.Join(Repository.Root, "tests", "corpus", "images", name));

    /// <summary>Why a file is refused; null where it is taken.</summary>
    private static string? FaultOf(byte[] file)
    {
        if (ImageHeader.Read(file, out var problem) is not { } header)
        {
            return problem ?? "another format";
        }

        try
        {
            RasterReader.Read(file, header, ImageLimits.Default, out _);
            return null;
        }
        catch (InvalidImageException fault)
        {
            return fault.Message;
        }
    }
}
