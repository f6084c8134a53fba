using System.Runtime.CompilerServices;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Pictures;

/// <summary>
/// The files of drawings that many documents hold, each kept for as long as the drawing itself. Thread-safe. No document waits for
/// another: two that need the same file at the same time both make it.
/// </summary>
internal sealed class DrawingFileCache
{
    /// <summary>Few sizes of one drawing are in use at once.</summary>
    private const int MostSizes = 8;

    private readonly ConditionalWeakTable<VectorImage, Files> _files = [];

    /// <summary>The drawing as a PNG file: <see cref="DrawingFiles.Png"/>.</summary>
    public byte[] Png(VectorImage drawing, Size size) => _files.GetOrCreateValue(drawing).Png(drawing, size);

    /// <summary>The drawing as an SVG file: <see cref="DrawingFiles.Svg"/>.</summary>
    public byte[] Svg(VectorImage drawing) => _files.GetOrCreateValue(drawing).Svg(drawing);

    private sealed class Files
    {
        private readonly Dictionary<Size, byte[]> _pngs = [];
        private volatile byte[]? _svg;

        public byte[] Png(VectorImage drawing, Size size)
        {
            lock (_pngs)
            {
                if (_pngs.TryGetValue(size, out var kept))
                {
                    return kept;
                }
            }

            var png = DrawingFiles.Png(drawing, size);
            lock (_pngs)
            {
                if (_pngs.TryGetValue(size, out var other))
                {
                    return other;
                }

                if (_pngs.Count == MostSizes)
                {
                    _pngs.Clear();
                }

                _pngs.Add(size, png);
                return png;
            }
        }

        public byte[] Svg(VectorImage drawing) => _svg ??= DrawingFiles.Svg(drawing);
    }
}
