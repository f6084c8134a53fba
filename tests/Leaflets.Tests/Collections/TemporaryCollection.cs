namespace Leaflets.Tests.Collections;

internal sealed class TemporaryCollection : IDisposable
{
    public TemporaryCollection()
    {
        Root = Directory.CreateTempSubdirectory("leaflets-").FullName;
        Directory.CreateDirectory(Path.Join(Root, "leaflets"));
        Directory.CreateDirectory(Path.Join(Root, "styles"));
    }

    public string Root { get; }

    public string Write(string path, string text)
    {
        var full = Path.Join(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return full;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
