namespace Leaflets.Formats.Reading;

/// <summary>What shows in which direction the text of a file runs.</summary>
internal enum DirectionEvidence
{
    /// <summary>Nothing: whoever shows the file decides.</summary>
    None,

    /// <summary>Its characters that set directions, which are those of the source in their places, among others.</summary>
    Characters,

    /// <summary>Where each of its characters is drawn.</summary>
    Places,
}
