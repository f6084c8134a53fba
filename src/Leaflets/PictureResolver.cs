namespace Leaflets;

/// <summary>
/// Gives the picture that a leaflet names. It is called from one thread at a time for one leaflet, and from several for several.
/// </summary>
/// <param name="path">The path as the leaflet writes it, with forward slashes: <c>inhaler.svg</c>, <c>../shared/phone.png</c>.</param>
/// <param name="cancellation">The caller's.</param>
/// <returns>The whole file, or null if there is none. It must not be changed afterwards.</returns>
public delegate ValueTask<ReadOnlyMemory<byte>?> PictureResolver(string path, CancellationToken cancellation);
