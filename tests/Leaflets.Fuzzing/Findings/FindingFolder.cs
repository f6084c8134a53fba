using System.Security.Cryptography;
using System.Text;

namespace Leaflets.Fuzzing.Findings;

/// <summary>Where findings are kept: for each fault the shortest input that shows it, and beside it in a text file what happened.</summary>
internal sealed class FindingFolder
{
    private readonly string _folder;

    /// <summary>Opens a folder, which need not be there yet.</summary>
    public FindingFolder(string folder) => _folder = folder;

    /// <summary>The files with inputs that were found at a time or after it, by this process or another.</summary>
    /// <param name="time">The time, in UTC.</param>
    public IReadOnlyList<string> InputsSince(DateTime time) => Directory.Exists(_folder)
        ? [.. Directory.EnumerateFiles(_folder, "*.input").Where(path => File.GetLastWriteTimeUtc(path) >= time)
        .Order(StringComparer.Ordinal)]
        : [];

    /// <summary>Keeps a finding; of the same fault the shortest.</summary>
    public void Add(Finding finding)
    {
        Directory.CreateDirectory(_folder);
        var name = $"{finding.Target}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(finding.Signature)))[..8]}";
        var path = Path.Join(_folder, $"{name}.input");
        var known = new FileInfo(path);
        if (known.Exists && known.Length <= finding.Input.Length)
        {
            // Found again.
            File.SetLastWriteTimeUtc(path, DateTime.UtcNow);
            return;
        }

        File.WriteAllBytes(path, finding.Input);
        File.WriteAllText(Path.Join(_folder, $"{name}.txt"), $"{finding.Signature}\n\n{finding.Story}\n");
    }
}
