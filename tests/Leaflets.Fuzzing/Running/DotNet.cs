namespace Leaflets.Fuzzing.Running;

/// <summary>What starts programs of .NET.</summary>
internal static class DotNet
{
    /// <summary>The program that started this one, else that of the path.</summary>
    public static string Path => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
}
