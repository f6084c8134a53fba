using System.Diagnostics;

namespace Leaflets.Building.Files;

/// <summary>
/// Runs a program of the user's system by its absolute path, with an environment of a few names: what steers it is what the caller says,
/// and not what the surroundings or a checkout bring. Thread-safe.
/// </summary>
internal sealed class OutsideProgram
{
    /// <summary>What a program needs to know of its user and system.</summary>
    private static readonly string[] HandedOn =
    [
        "HOME", "USER", "LOGNAME", "TMPDIR", "XDG_CONFIG_HOME",
        "SystemRoot", "SystemDrive", "windir", "TEMP", "TMP", "USERPROFILE", "USERNAME", "HOMEDRIVE", "HOMEPATH", "APPDATA", "LOCALAPPDATA",
        "ProgramData", "ProgramFiles", "COMSPEC", "PATHEXT",
    ];

    private readonly string _path;
    private readonly Dictionary<string, string> _environment;

    private OutsideProgram(string path, Dictionary<string, string> environment) => (_path, _environment) = (path, environment);

    /// <summary>Finds a program on <c>PATH</c>.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="variables">The environment of the user, in which it is looked for; what it leaves out is that of the process.</param>
    /// <param name="further">Variables that steer it.</param>
    /// <returns>The program, or null if there is none.</returns>
    public static OutsideProgram? Find(
        string name, IReadOnlyDictionary<string, string> variables, IReadOnlyDictionary<string, string> further)
    {
        string? Variable(string name) => variables.GetValueOrDefault(name) ?? Environment.GetEnvironmentVariable(name);
        var path = Variable("PATH");
        if (ProgramPath.Find(name, path) is not { } program)
        {
            return null;
        }

        var handedOn = HandedOn.Where(name => Variable(name) is not null);
        var environment = handedOn.ToDictionary(static name => name, name => Variable(name)!, StringComparer.Ordinal);
        environment["PATH"] = string.Join(Path.PathSeparator, ProgramPath.Folders(path));
        environment["LC_ALL"] = "C";
        foreach (var (variable, value) in further)
        {
            environment[variable] = value;
        }

        return new(program, environment);
    }

    /// <summary>Runs it to its end. It is given no input.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <returns>How it ended, and what it wrote.</returns>
    /// <exception cref="System.ComponentModel.Win32Exception">It does not start.</exception>
    public (int ExitCode, string Output, string Errors) Run(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(_path, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = Path.GetPathRoot(_path) ?? string.Empty,
        };
        start.Environment.Clear();
        foreach (var (variable, value) in _environment)
        {
            start.Environment[variable] = value;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.GetAwaiter().GetResult());
    }
}
