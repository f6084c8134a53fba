namespace Leaflets.Tests.Shared;

/// <summary>A file that is gone after the test.</summary>
internal sealed class TemporaryFile : IDisposable
{
    public TemporaryFile(byte[] content, string extension)
    {
        Path = System.IO.Path.ChangeExtension(System.IO.Path.GetTempFileName(), extension);
        File.WriteAllBytes(Path, content);
    }

    public string Path { get; }

    public void Dispose() => File.Delete(Path);
}
