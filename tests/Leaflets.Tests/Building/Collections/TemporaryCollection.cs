namespace Leaflets.Tests.Building.Collections;

internal sealed class TemporaryCollection : IDisposable
{
    public TemporaryCollection()
    {
        Root = Directory.CreateTempSubdirectory("leaflets-").FullName;
        Directory.CreateDirectory(Path.Join(Root, "leaflets"));
        Directory.CreateDirectory(Path.Join(Root, "styles"));
    }

    public string Root { get; }

    public string Write(string path, string text) => Write(path, System.Text.Encoding.UTF8.GetBytes(text));

    public string Write(string path, byte[] bytes)
    {
        var full = Path.Join(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
        return full;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
