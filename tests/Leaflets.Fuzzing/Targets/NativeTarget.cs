using System.Buffers.Binary;
using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Tests.Shared;
using Leaflets.Typesetting;
using Leaflets.Typesetting.Fonts;

namespace Leaflets.Fuzzing.Targets;

/// <summary>
/// Whole typefaces with changes in their tables, and right checksums: text of scripts that HarfBuzz must think about is set in them and
/// drawn. An input is a list of changes, so that each goes to a place that means something: which face, then of each change the table, the
/// place in it, how it is changed, and the value. The worker is a process of its own: where native code ends it, that is a finding.
/// </summary>
internal sealed class NativeTarget : FuzzTarget
{
    private const string Family = "Noto Sans";
    private const int DirectoryOffset = 12;
    private const int RecordLength = 16;
    private const int ChangeLength = 7;
    private const int MostChanges = 12;

    /// <summary>Small files with much layout in them, and text of their scripts.</summary>
    private static readonly ImmutableArray<(string File, string Language, string Text)> Faces =
    [
        ("NotoNaskhArabic_400Regular.ttf", "ar", "تناول **قرصين** يوميا لا إله ﷲ لِلَّهِ"),
        ("NotoSansDevanagari_400Regular.ttf", "hi", "दिन में दो गोलियाँ क्ष्म्य र्द्ध स्त्री"),
        ("NotoSansKhmer_400Regular.ttf", "km", "លេបថ្នាំពីរគ្រាប់ក្នុងមួយថ្ងៃ"),
        ("NotoSansMyanmar_400Regular.ttf", "my", "တစ်နေ့နှစ်ကြိမ်သောက်ပါ"),
        ("NotoSans_400Regular.ttf", "en", "Office fi ffl e\u0301 a\u0328\u0308 **5 mg**"),
    ];

    /// <summary>Values at the edges of what tables hold: offsets, counts, glyphs.</summary>
    private static readonly ImmutableArray<ushort> Edges = [0, 1, 2, 0x7F, 0x80, 0xFF, 0x100, 0x7FFF, 0x8000, 0xFFFE, 0xFFFF, 12];

    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly ProjectFiles _project;

    /// <summary>Makes the target, and runs what is compiled and read but once: the time of an input is its own.</summary>
    public NativeTarget(ProjectFiles project)
    {
        _project = project;
        Run([(byte)(Faces.Length - 1)]);
    }

    /// <inheritdoc/>
    public override string Name => "native";

    /// <inheritdoc/>
    public override int MaximumLength => 1 + (ChangeLength * MostChanges);

    /// <inheritdoc/>
    public override ImmutableArray<byte[]> Tokens { get; } =
        [[0, 0, 0, 0, 1, 0, 0], [1, 0, 4, 1, 0xFF, 0xFF, 0], [2, 0, 8, 2, 0, 1, 0], [3, 0, 2, 3, 0x80, 0, 0], [5, 1, 0, 0, 5, 0, 0]];

    /// <inheritdoc/>
    public override void Run(byte[] input)
    {
        if (input.Length == 0)
        {
            return;
        }

        var (file, language, text) = Faces[input[0] % Faces.Length];
        var font = MendedFont.Of(Changed(File(file), input.AsSpan(1)));
        try
        {
            _ = FontDescription.Read(new MemoryStream(font));
            var face = FontFace.Load(font);
            var source = new FontSource(new FontDescription(Family, FontWeight.Regular, IsItalic: false), () => face);
            new Outputs(_project, new FontCatalog([source]))
                .Make(Document(language, text), _project.Sheet("base"), _project.Language(language));
        }
        catch (InvalidFontException)
        {
            // What a file that cannot be used ends with.
        }
    }

    private static LeafletDocument Document(string language, string text) =>
        MarkdownReader.Read(
            new SourceText(
                $"{Outputs.Folder}/{language}.md",
                $"---\ntitle: {text.Replace("*", string.Empty, StringComparison.Ordinal)}\n---\n\n{text}\n\n{text}\n"), "fuzzing",
                language).Document!;

    private byte[] File(string name)
    {
        if (!_files.TryGetValue(name, out var bytes))
        {
            bytes = System.IO.File.ReadAllBytes(Path.Join(_project.Fonts, name));
            _files.Add(name, bytes);
        }

        return (byte[])bytes.Clone();
    }

    /// <summary>The file after its changes.</summary>
    private static byte[] Changed(byte[] font, ReadOnlySpan<byte> changes)
    {
        var tables = Math.Max(1, (int)BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(4)));
        for (; changes.Length >= ChangeLength; changes = changes[ChangeLength..])
        {
            var record = font.AsSpan(DirectoryOffset + (RecordLength * (changes[0] % tables)), RecordLength);
            var (offset, length) = (BinaryPrimitives.ReadInt32BigEndian(record[8..]), BinaryPrimitives.ReadInt32BigEndian(record[12..]));
            if (offset < 0 || length < 4 || offset > font.Length - length)
            {
                continue;
            }

            // Every second byte is where a number begins; a third of the changes go to the head of a table, where all else is found by.
            var reach = changes[6] % 3 == 0 ? Math.Min(length, 64) : length;
            var place = (int)(((uint)BinaryPrimitives.ReadUInt16BigEndian(changes[1..]) * 2) % (uint)(reach - 2)) & ~1;
            var number = font.AsSpan(offset + place, 2);
            var value = BinaryPrimitives.ReadUInt16BigEndian(changes[4..]);
            switch (changes[3] % 5)
            {
                case 0:
                    BinaryPrimitives.WriteUInt16BigEndian(number, value);
                    break;
                case 1:
                    BinaryPrimitives.WriteUInt16BigEndian(number, Edges[value % Edges.Length]);
                    break;
                case 2:
                    BinaryPrimitives.WriteUInt16BigEndian(number, (ushort)(BinaryPrimitives.ReadUInt16BigEndian(number) + (sbyte)value));
                    break;
                case 3:
                    // A table that is shorter than it says.
                    BinaryPrimitives.WriteInt32BigEndian(record[12..], Math.Max(4, length - (value % 256)));
                    break;
                default:
                    // A piece of the table in another place of it.
                    var piece = Math.Min(16, length - place);
                    font.AsSpan(offset + ((value * 2) % (length - piece + 1)), piece).CopyTo(font.AsSpan(offset + place));
                    break;
            }
        }

        return font;
    }
}
