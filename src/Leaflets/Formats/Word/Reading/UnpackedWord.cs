using System.IO.Compression;
using System.Xml;

namespace Leaflets.Formats.Word.Reading;

/// <summary>
/// A DOCX as a package of XML parts (ECMA-376 part 2), of which no more is unpacked than a leaflet can have: a few kilobytes may stand for
/// gigabytes, a tag for millions of attributes. Not for several threads at once.
/// </summary>
internal sealed class UnpackedWord : IDisposable
{
    /// <summary>How deep elements may lie in one another. Leaflets nest 64 deep, at some eight elements each.</summary>
    public const int DeepestElement = 1000;

    private const int MostParts = 10_000;
    private const long MostBytes = 64L << 20;
    private const long LongestMarkup = 4L << 20;

    private readonly ZipArchive _zip;
    private long _left = MostBytes;

    /// <summary>Opens a package.</summary>
    /// <param name="file">The file.</param>
    /// <exception cref="InvalidDataException">It is none, or has more parts than a leaflet.</exception>
    public UnpackedWord(byte[] file)
    {
        // Each part has a heading at the end of the file, which is read before one can ask how many there are.
        if (file.AsSpan().Count("PK\u0001\u0002"u8) > MostParts)
        {
            throw new InvalidDataException($"the package has more than {MostParts} parts");
        }

        _zip = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
    }

    /// <summary>The names of the parts that begin so and are XML, by code unit.</summary>
    public IEnumerable<string> Names(string begin) => _zip.Entries.Select(static entry => entry.FullName)
        .Where(name => name.StartsWith(begin, StringComparison.Ordinal) && name.EndsWith(".xml", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    /// <summary>A part as XML, or null if there is none.</summary>
    public XmlReader? Open(string name) => _zip.GetEntry(name) is { } entry
        ? XmlReader.Create(
            new Measured(entry.Open(), this),
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, IgnoreComments = true, CloseInput = true })
        : null;

    /// <summary>Reads the next node.</summary>
    /// <exception cref="InvalidDataException">It lies too deep.</exception>
    public static bool Read(XmlReader xml) =>
        xml.Read()
        && (xml.Depth <= DeepestElement ? true : throw new InvalidDataException($"elements are nested more than {DeepestElement} deep"));

    /// <inheritdoc/>
    public void Dispose() => _zip.Dispose();

    /// <summary>
    /// Counts what is unpacked, and how far it is from one "&lt;" to the next: neither attributes nor text may hold one (XML 1.0, 2.4), and
    /// both are held whole by who reads them.
    /// </summary>
    private sealed class Measured(Stream inner, UnpackedWord package) : Stream
    {
        private long _sinceMarkup;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var count = inner.Read(buffer);
            package._left -= count;
            var read = buffer[..count];
            var (first, last) = (read.IndexOf((byte)'<'), read.LastIndexOf((byte)'<'));
            var longest = _sinceMarkup + (first < 0 ? count : first);
            _sinceMarkup = last < 0 ? longest : count - last;
            return package._left < 0 ? throw new InvalidDataException($"the package has more than {MostBytes >> 20} MB")
                : longest > LongestMarkup ? throw new InvalidDataException($"a tag or text is longer than {LongestMarkup >> 20} MB")
                : count;
        }

        public override void Flush() => inner.Flush();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
