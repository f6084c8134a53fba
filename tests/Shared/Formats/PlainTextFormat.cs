using System.Collections.Immutable;
using System.Text;
using Leaflets.Building.Verification;
using Leaflets.Formats.Contract;
using Leaflets.Formats.Reading;
using Leaflets.Styling;

namespace Leaflets.Tests.Shared.Formats;

/// <summary>A format that there is in tests alone: the characters of a leaflet, a passage on each line, and nothing beside them.</summary>
/// <param name="damage">What becomes of the text on its way to the file.</param>
internal sealed class PlainTextFormat(Func<string, string>? damage = null) : LeafletFormat
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public override string Name => "text";

    public override int Number => 7;

    public override string Extension => "txt";

    public override string MediaType => "text/plain";

    public override ImmutableArray<string> Claims { get; } = ["UTF-8"];

    public override bool HasPages => false;

    public override ILeafletWriter Writer(ILeafletTypesetter typesetter) => new PlainTextWriter(damage ?? (static text => text));

    public override ReadBack Read(ReadOnlyMemory<byte> file)
    {
        Passage[] passages = [.. PlainText(file).Split('\n').Select(static line => new Passage(line, []))];
        return new(new LeafletText(passages[0], [.. passages[1..]])) { NotHeld = [.. Enum.GetValues<MarkKind>()] };
    }

    public override string PlainText(ReadOnlyMemory<byte> file)
    {
        try
        {
            return Encoding.GetString(file.Span);
        }
        catch (DecoderFallbackException exception)
        {
            throw new InvalidDataException(exception.Message, exception);
        }
    }

    private sealed class PlainTextWriter(Func<string, string> damage) : ILeafletWriter
    {
        public MadeFile Write(StyledDocument document, Action? checkpoint = null)
        {
            checkpoint?.Invoke();
            var said = DocumentText.Of(document);
            var lines = said.Notes.Prepend(said.Body).Select(static passage => passage.Text.Replace(PassageBuilder.LineEnd, ' '));
            return new(Encoding.GetBytes(damage(string.Join('\n', lines))), Pages: null, []);
        }
    }
}
