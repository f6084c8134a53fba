namespace Leaflets.Cli.Invocation;

/// <summary>What the command returns to the shell.</summary>
internal static class ExitCode
{
    public const int Made = 0;
    public const int SomeFailed = 1;
    public const int WrongUsage = 2;
    public const int Fault = 3;
    public const int Stopped = 130;
}
