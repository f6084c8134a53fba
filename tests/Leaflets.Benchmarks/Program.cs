using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Leaflets.Benchmarks.Peers;
using Leaflets.Benchmarks.Service;

switch (args)
{
    // What Peers/run needs of us.
    case ["peers-write", var folder, var count]:
        PeerCollections.Write(folder, Number(count));
        break;
    case ["service-load", var address, var process, var folder, var requests, var atOnce]:
        await LoadClient.RunAsync(
            new Uri(address), Number(process), folder, Number(requests), Number(atOnce));
        break;
    case ["peers-warm", var root, var runs]:
        WarmLibrary.Time(root, Number(runs));
        break;
    default:
        // In this process: the typefaces and styles are found where the tests find them.
        var job = Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance);
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, DefaultConfig.Instance.AddJob(job));
        break;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
