using Leaflets.Building;
using Leaflets.Cli.Invocation;
using Leaflets.Diagnostics;

namespace Leaflets.Cli.Reporting;

/// <summary>Says where the file of a diagnostic lies, for each who asks.</summary>
internal sealed class DiagnosticPlaces
{
    private readonly string _here;
    private readonly string _root;
    private readonly string _output;

    /// <summary>Makes the places of a build.</summary>
    /// <param name="here">The current folder.</param>
    /// <param name="request">What is built.</param>
    public DiagnosticPlaces(string here, BuildRequest request) =>
        (_here, _root, _output) = (here, request.Root, request.OutputFolder ?? request.Root);

    /// <summary>A diagnostic on one line, in the form that editors parse; nothing in it steers a terminal.</summary>
    public string Line(Diagnostic diagnostic) =>
        OutputText.OnOneLine(FromHere(diagnostic) + diagnostic.ToString()[diagnostic.Span.Source.Path.Length..]);

    /// <summary>The file as it is called from the current folder, with forward slashes.</summary>
    public string FromHere(Diagnostic diagnostic) => FromHere(Full(diagnostic));

    /// <summary>A file as it is called from the current folder, with forward slashes.</summary>
    public string FromHere(string path) => Relative(_here, path);

    /// <summary>The file as it is called from a folder, with forward slashes.</summary>
    public string From(string folder, Diagnostic diagnostic) => Relative(folder, Full(diagnostic));

    /// <summary>The file as a URI reference (RFC 3986): relative to the collection where it lies in it, else absolute.</summary>
    public (string Uri, bool IsInRoot) FromRoot(Diagnostic diagnostic)
    {
        var full = Full(diagnostic);
        var relative = Relative(_root, full);
        return relative.StartsWith("../", StringComparison.Ordinal) || relative == ".." || Path.IsPathRooted(relative)
            ? ($"file:///{Absolute(full)}", false)
            : (Encoded(relative), true);
    }

    private string Full(Diagnostic diagnostic) =>
        Path.GetFullPath(diagnostic.Span.Source.Path, diagnostic.Descriptor.Area == DiagnosticArea.Output ? _output : _root);

    private static string Relative(string folder, string path)
    {
        var relative = Path.GetRelativePath(folder, path);
        return Path.DirectorySeparatorChar == '\\' ? relative.Replace('\\', '/') : relative;
    }

    private static string Absolute(string path)
    {
        var isDrive = OperatingSystem.IsWindows() && path is [_, ':', '\\', ..];
        return isDrive ? $"{path[..2]}/{Encoded(path[3..].Replace('\\', '/'))}" : Encoded(path.TrimStart('/'));
    }

    private static string Encoded(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
