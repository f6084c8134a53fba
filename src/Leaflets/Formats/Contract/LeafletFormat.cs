using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Formats.Reading;
using Leaflets.Typesetting.Fonts;

namespace Leaflets.Formats.Contract;

/// <summary>
/// All that a program knows of one format: what it is called, how a leaflet is written in it, and how a file of it is read back.
/// Everything else asks the format, and none by its name. Immutable, thread-safe.
/// </summary>
internal abstract class LeafletFormat
{
    /// <summary>What people call it in options and settings, and what reports and manifests say: lower-case letters and digits.</summary>
    public abstract string Name { get; }

    /// <summary>What stands for it in records, and its place among the formats of a leaflet. It is never given to another format.</summary>
    public abstract int Number { get; }

    /// <summary>How the names of its files end, without a full stop.</summary>
    public abstract string Extension { get; }

    /// <summary>The media type of its files (RFC 6838).</summary>
    public abstract string MediaType { get; }

    /// <summary>The standards that its files claim, as the manifest names them; at least one.</summary>
    public abstract ImmutableArray<string> Claims { get; }

    /// <summary>Whether a file has pages of its own. Else the program that shows it divides it, and nobody knows their number.</summary>
    public abstract bool HasPages { get; }

    /// <summary>What writes leaflets in this format, with what they share. Thread-safe.</summary>
    /// <param name="typesetter">Sets text in the typefaces at hand.</param>
    public abstract ILeafletWriter Writer(ILeafletTypesetter typesetter);

    /// <summary>What a file of <see cref="Writer"/> says, to be compared with its leaflet.</summary>
    /// <param name="file">The file.</param>
    /// <exception cref="InvalidDataException">The file is damaged, or none of this format.</exception>
    public abstract ReadBack Read(ReadOnlyMemory<byte> file);

    /// <summary>
    /// What is said of an OpenType feature that a style asks for and text in this format cannot have, with the tag and where the style
    /// asks for it; null where it can.
    /// </summary>
    /// <param name="feature">The feature.</param>
    public virtual DiagnosticDescriptor? FaultOf(FontFeature feature) => null;

    /// <summary>The kinds of diagnostics that only files in this format have.</summary>
    public virtual IEnumerable<DiagnosticDescriptor> Diagnostics => [];

    /// <summary>All words of a file in their order, those of its running heads too, to be compared with those of another.</summary>
    /// <param name="file">The file. It may come from elsewhere.</param>
    /// <exception cref="InvalidDataException">The file is damaged, too large for a leaflet, or none of this format.</exception>
    public abstract string PlainText(ReadOnlyMemory<byte> file);
}
