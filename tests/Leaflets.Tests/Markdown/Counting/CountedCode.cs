using System.Reflection;
using System.Runtime.Loader;

namespace Leaflets.Tests.Markdown.Counting;

/// <summary>
/// The house and the parsers below it with their steps counted: copies beside those that other tests use, and a copy of these tests that
/// calls them.
/// </summary>
internal sealed class CountedCode : AssemblyLoadContext
{
    private static readonly string[] Parsers = ["Markdig", "YamlDotNet", "Tomlyn"];

    private static readonly Lazy<CountedCode> Shared = new(static () => new CountedCode());

    private readonly Assembly _tests;
    private readonly Func<long> _taken;
    private readonly Func<long?, string?> _bound;
    private readonly Dictionary<MethodInfo, Delegate> _works = [];
    private readonly Lock _lock = new();

    private CountedCode()
        : base("counted")
    {
        var tests = typeof(CountedCode).Assembly.Location;
        var folder = Path.GetDirectoryName(tests)!;
        _tests = LoadFromStream(new MemoryStream(File.ReadAllBytes(tests)));

        // What counts and what is asked to count are of one thread each and stay what they are; all else is woven.
        foreach (var name in Parsers.Concat(
            Directory.EnumerateFiles(folder, "Leaflets*.dll").Select(static file => Path.GetFileNameWithoutExtension(file))
            .Where(name => name is not "Leaflets.Bounds" && name != _tests.GetName().Name && !name.Contains("RenderService"))))
        {
            LoadFromStream(StepWeaver.Weave(Path.Join(folder, name + ".dll")));
        }

        var count = _tests.GetType(typeof(StepCount).FullName!, throwOnError: true)!;
        _taken = count.GetProperty(nameof(StepCount.Taken))!.GetMethod!.CreateDelegate<Func<long>>();
        _bound = count.GetMethod(nameof(StepCount.Bound))!.CreateDelegate<Func<long?, string?>>();
    }

    /// <summary>The steps of this thread.</summary>
    public static long Taken => Shared.Value._taken();

    /// <inheritdoc cref="StepCount.Bound"/>
    public static string? Bound(long? most) => Shared.Value._bound(most);

    /// <summary>The copy of some work whose steps are counted.</summary>
    /// <param name="work">A static method or lambda that takes and returns what the runtime itself has.</param>
    public static TWork Of<TWork>(TWork work)
        where TWork : Delegate
    {
        var shared = Shared.Value;
        lock (shared._lock)
        {
            if (!shared._works.TryGetValue(work.Method, out var copy))
            {
                var type = shared._tests.GetType(work.Method.DeclaringType!.FullName!, throwOnError: true)!;
                var method = type.GetMethod(
                    work.Method.Name, BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)!;
                copy = method.CreateDelegate<TWork>(method.IsStatic ? null : Activator.CreateInstance(type, nonPublic: true));
                shared._works.Add(work.Method, copy);
            }

            return (TWork)copy;
        }
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName) =>
        Assemblies.FirstOrDefault(assembly => assembly.GetName().Name == assemblyName.Name);
}
