namespace Leaflets.Typesetting.Frames;

/// <summary>The raster formats that leaflets take.</summary>
public enum ImageFormat
{
    /// <summary>PNG (ISO/IEC 15948).</summary>
    Png,

    /// <summary>JPEG (ISO/IEC 10918).</summary>
    Jpeg,
}
