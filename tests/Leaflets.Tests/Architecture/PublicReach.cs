using System.Reflection;

namespace Leaflets.Tests.Architecture;

/// <summary>Which public types of a library a caller comes to from those that it begins with.</summary>
internal static class PublicReach
{
    private const BindingFlags Declared =
        BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>
    /// The types that stand in the signatures that a caller can reach, the kinds of a type that it is given among them, and the entry
    /// points themselves.
    /// </summary>
    /// <param name="types">All public types of the library.</param>
    /// <param name="entries">Where callers begin.</param>
    public static IReadOnlySet<Type> From(IReadOnlyCollection<Type> types, IEnumerable<Type> entries)
    {
        var (all, reached, waiting) = (types.ToHashSet(), new HashSet<Type>(), new Queue<Type>(entries));
        while (waiting.TryDequeue(out var type))
        {
            if (all.Contains(type) && reached.Add(type))
            {
                foreach (var next in Uses(type).SelectMany(Parts).Concat(types.Where(kind => kind.BaseType == type)))
                {
                    waiting.Enqueue(next);
                }
            }
        }

        return reached;
    }

    private static IEnumerable<Type> Uses(Type type) =>
    [
        .. new[] { type.BaseType, type.DeclaringType }.OfType<Type>(),
        .. type.GetInterfaces(),
        .. Constraints(type.GetGenericArguments()),
        .. type.GetFields(Declared).Where(static field => field.IsPublic || field.IsFamily).Select(static field => field.FieldType),
        .. type.GetMembers(Declared).OfType<MethodBase>().Where(static method => method.IsPublic || method.IsFamily)
            .SelectMany(InSignature),
    ];

    private static IEnumerable<Type> InSignature(MethodBase method) =>
    [
        .. method.GetParameters().Select(static parameter => parameter.ParameterType),
        .. method is MethodInfo { ReturnType: var result } ? [result] : Type.EmptyTypes,
        .. method.IsGenericMethod ? Constraints(method.GetGenericArguments()) : [],
    ];

    private static IEnumerable<Type> Constraints(Type[] parameters) => parameters
        .Where(static parameter => parameter.IsGenericParameter)
        .SelectMany(static parameter => parameter.GetGenericParameterConstraints());

    /// <summary>The types that a type is made of: those of its elements and arguments.</summary>
    private static IEnumerable<Type> Parts(Type type) => type switch
    {
        { HasElementType: true } => Parts(type.GetElementType()!),
        { IsGenericParameter: true } => [],
        { IsGenericType: true } => type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition()),
        _ => [type],
    };
}
