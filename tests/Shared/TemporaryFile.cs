namespace Leaflets.Tests.Shared;

/// <summary>A file that is gone after the test.</summary>
internal sealed class TemporaryFile : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("leaflets-file-").FullName;

    public TemporaryFile(byte[] content, string extension)
    {
        Path = System.IO.Path.ChangeExtension(System.IO.Path.Join(_folder, "file"), extension);
        File.WriteAllBytes(Path, content);
    }

    public string Path { get; }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
