using System.Collections.Immutable;
using System.Xml;
using Leaflets.Diagnostics;
using Leaflets.Formats.Contract;
using Leaflets.Formats.Reading;
using Leaflets.Formats.Word.Looks;
using Leaflets.Formats.Word.Reading;
using Leaflets.Typesetting.Fonts;

namespace Leaflets.Formats.Word;

/// <summary>WordprocessingML (ECMA-376): a document that a person can go on writing in.</summary>
internal sealed class WordFormat : LeafletFormat
{
    /// <inheritdoc/>
    public override string Name => "docx";

    /// <inheritdoc/>
    public override int Number => 1;

    /// <inheritdoc/>
    public override string Extension => "docx";

    /// <inheritdoc/>
    public override string MediaType => "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <inheritdoc/>
    public override ImmutableArray<string> Claims { get; } = ["ECMA-376 transitional"];

    /// <inheritdoc/>
    public override bool HasPages => false;

    /// <inheritdoc/>
    public override IEnumerable<DiagnosticDescriptor> Diagnostics => DeclaredDiagnostics.Of(typeof(WordDiagnostics));

    /// <inheritdoc/>
    public override ILeafletWriter Writer(ILeafletTypesetter typesetter) => new WordLeafletWriter(typesetter);

    /// <summary>What the file says run by run; Word has no place for the long form of a short one.</summary>
    /// <inheritdoc/>
    public override ReadBack Read(ReadOnlyMemory<byte> file) => Unpack(file, static file => new ReadBack(WordText.Of(file))
    {
        NotHeld = [MarkKind.LongForm],
        Directions = DirectionEvidence.Characters,
    });

    /// <inheritdoc/>
    public override string PlainText(ReadOnlyMemory<byte> file) => Unpack(file, WordPlainText.Of);

    /// <inheritdoc/>
    public override DiagnosticDescriptor? FaultOf(FontFeature feature) =>
        LetterFeatures.IsKnown(feature.Tag) ? null : WordDiagnostics.NoFeature;

    private static T Unpack<T>(ReadOnlyMemory<byte> file, Func<ReadOnlyMemory<byte>, T> read)
    {
        try
        {
            return read(file);
        }
        catch (XmlException exception)
        {
            throw new InvalidDataException(exception.Message, exception);
        }
    }
}
