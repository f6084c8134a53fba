using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Leaflets.Building.Output;
using Xunit;

namespace Leaflets.Tests.Building.Output;

public sealed class ManifestEntriesTests
{
    private static readonly byte[] Two = Manifest.Format(
    [
        writer => Entry(writer, "a/a.en.pdf"),
        writer => Entry(writer, "b/b.en.pdf"),
    ]).ToArray();

    [Fact]
    public void A_manifest_that_is_read_and_written_is_the_same() => Assert.Equal(Text(Two), Text(Again(Two)));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_manifest_that_another_program_has_set_anew_is_written_as_ours(bool isIndented)
    {
        var other =
            JsonNode.Parse(Two)!.ToJsonString(new JsonSerializerOptions { WriteIndented = isIndented, IndentSize = 4, NewLine = "\r\n" });
        Assert.Equal(Text(Two), Text(Again(Encoding.UTF8.GetBytes(other))));
    }

    [Fact]
    public void A_damaged_manifest_is_read_or_refused_and_never_a_fault() =>
        Gen.Select(Gen.Int[0, Two.Length - 1], Gen.Byte, Gen.Int[0, 3]).Array[1, 4].Sample(
            damages =>
            {
                var bytes = Two.ToList();
                foreach (var (at, value, kind) in damages)
                {
                    var place = Math.Min(at, bytes.Count - 1);
                    switch (kind)
                    {
                        case 0:
                            bytes[place] = value;
                            break;
                        case 1:
                            bytes.Insert(place, value);
                            break;
                        case 2:
                            bytes.RemoveAt(place);
                            break;
                        default:
                            bytes.InsertRange(place, "[{\"\\ud800"u8[..(1 + (value % 9))].ToArray());
                            break;
                    }
                }

                if (ManifestEntries.TryRead([.. bytes]) is { } entries)
                {
                    using var written = JsonDocument.Parse(Write(entries));
                    Assert.Equal(entries.Count, written.RootElement.GetProperty("files").GetArrayLength());
                }
            },
            iter: 20_000);

    private static byte[] Again(byte[] manifest) => Write(ManifestEntries.TryRead(manifest)!);

    private static byte[] Write(Dictionary<string, ReadOnlyMemory<byte>> entries) =>
        Manifest.Format(entries.Values.Select(entry => (Action<Utf8JsonWriter>)(writer => ManifestEntries.Write(writer, entry)))).ToArray();

    private static void Entry(Utf8JsonWriter writer, string path)
    {
        writer.WriteStartObject();
        writer.WriteString("path", path);
        writer.WriteString("title", "Dépliant “5”");
        writer.WriteStartArray("diagnostics");
        writer.WriteStartObject();
        writer.WriteString("message", "a { b ] \\ c");
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteStartArray("none");
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);
}
