using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Leaflets.Benchmarks.Peers;

switch (args)
{
    // What Peers/run needs of us.
    case ["peers-write", var folder, var count]:
        PeerCollections.Write(folder, int.Parse(count, CultureInfo.InvariantCulture));
        break;
    case ["peers-warm", var root, var runs]:
        WarmLibrary.Time(root, int.Parse(runs, CultureInfo.InvariantCulture));
        break;
    default:
        // In this process: the typefaces and styles are found where the tests find them.
        var job = Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance);
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, DefaultConfig.Instance.AddJob(job));
        break;
}
