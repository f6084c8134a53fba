namespace Leaflets.Batch;

/// <summary>A file that was made.</summary>
/// <param name="Path">Relative to the output folder, with forward slashes.</param>
/// <param name="Format">What it is.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">The SHA-256 digest of the file, lower-case hexadecimal.</param>
/// <param name="Pages">The number of pages, or null where the reader's program divides them.</param>
public sealed record OutputFile(string Path, OutputFormat Format, long Size, string Sha256, int? Pages);
