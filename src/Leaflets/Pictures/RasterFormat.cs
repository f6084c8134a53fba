namespace Leaflets.Pictures;

/// <summary>The raster formats that a leaflet's folder may hold.</summary>
internal enum RasterFormat
{
    /// <summary>PNG (ISO/IEC 15948).</summary>
    Png,

    /// <summary>JPEG (ISO/IEC 10918).</summary>
    Jpeg,

    /// <summary>GIF 87a and 89a.</summary>
    Gif,

    /// <summary>WebP (RFC 9649).</summary>
    WebP,
}
