using Mono.Cecil;

namespace Leaflets.Tests.Shared.Architecture;

/// <summary>Which folders of one library use which, read from what the compiler made of it.</summary>
internal sealed class FolderGraph
{
    private readonly Dictionary<(string From, string To), SortedSet<string>> _imports = [];
    private readonly Dictionary<string, SortedSet<string>> _packages = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _folders = new(StringComparer.Ordinal);
    private readonly string _library;
    private readonly IReadOnlyDictionary<string, string> _rootTypes;

    private FolderGraph(string library, IReadOnlyDictionary<string, string> rootTypes) => (_library, _rootTypes) = (library, rootTypes);

    /// <summary>The folders that hold types; the library's own is the empty name.</summary>
    public IReadOnlyCollection<string> Folders => _folders;

    /// <summary>Each use of a type of another folder, as pairs of the types' names.</summary>
    public IReadOnlyDictionary<(string From, string To), SortedSet<string>> Imports => _imports;

    /// <summary>Reads a library that lies beside the tests.</summary>
    /// <param name="library">Its name.</param>
    /// <param name="rootTypes">The folders of types that lie in a folder and have the root namespace.</param>
    public static FolderGraph Of(string library, IReadOnlyDictionary<string, string> rootTypes)
    {
        var graph = new FolderGraph(library, rootTypes);
        using var module = ModuleDefinition.ReadModule(Path.Join(AppContext.BaseDirectory, library + ".dll"));
        foreach (var type in module.GetTypes().Where(type => IsOwn(Outermost(type), library)))
        {
            var folder = graph.FolderOf(Outermost(type));
            graph._folders.Add(folder);
            foreach (var used in TypeUses.Of(type))
            {
                graph.Add(folder, Outermost(type).Name, Outermost(used));
            }
        }

        return graph;
    }

    /// <summary>The folders that use types of an assembly whose name is the package's or begins with it and a dot.</summary>
    public IEnumerable<string> UsersOf(string package) => _packages
        .Where(use => use.Key == package || use.Key.StartsWith(package + ".", StringComparison.Ordinal))
        .SelectMany(static use => use.Value)
        .Distinct();

    private void Add(string folder, string user, TypeReference used)
    {
        if (used.Scope is AssemblyNameReference assembly)
        {
            (_packages.TryGetValue(assembly.Name, out var users) ? users : _packages[assembly.Name] = new(StringComparer.Ordinal))
                .Add(folder);
        }
        else if (IsOwn(used, _library) && FolderOf(used) is var target && target != folder)
        {
            (_imports.TryGetValue((folder, target), out var pairs) ? pairs : _imports[(folder, target)] = new(StringComparer.Ordinal))
                .Add($"{user} → {used.Name}");
        }
    }

    private string FolderOf(TypeReference type) =>
        _rootTypes.TryGetValue(type.FullName.Split('`')[0], out var folder) ? folder
        : type.Namespace.Length <= _library.Length ? string.Empty
        : type.Namespace[(_library.Length + 1)..].Replace('.', '/');

    /// <summary>What the compiler adds has no namespace, or one that is not the library's.</summary>
    private static bool IsOwn(TypeReference type, string library) =>
        type.Namespace == library || type.Namespace.StartsWith(library + ".", StringComparison.Ordinal);

    private static TypeReference Outermost(TypeReference type)
    {
        while (type.DeclaringType is not null)
        {
            type = type.DeclaringType;
        }

        return type;
    }
}
