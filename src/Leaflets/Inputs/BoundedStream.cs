namespace Leaflets.Inputs;

/// <summary>Reads streams whose length nobody knows.</summary>
internal static class BoundedStream
{
    private const int First = 16 * 1024;

    /// <summary>Reads a stream to its end.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="maximumLength">How much is read at most, in bytes.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async Task<FileContent> ReadAsync(Stream stream, int maximumLength, CancellationToken cancellation)
    {
        var buffer = new byte[First];
        var length = 0;
        while (await stream.ReadAsync(buffer.AsMemory(length), cancellation).ConfigureAwait(false) is > 0 and var read)
        {
            length += read;
            if (length > maximumLength)
            {
                return FileContent.Not(FileProblem.TooLarge);
            }

            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, (int)Math.Min(buffer.Length * 2L, maximumLength + 1L));
            }
        }

        return length == 0
            ? FileContent.Not(FileProblem.Empty)
            : new(buffer.AsMemory(0, length), FileProblem.None, string.Empty);
    }
}
