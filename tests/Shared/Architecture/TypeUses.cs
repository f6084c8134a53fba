using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Leaflets.Tests.Shared.Architecture;

/// <summary>The types that a type names: those of its members, and those of the instructions in its methods.</summary>
internal static class TypeUses
{
    /// <summary>Each use, as often as it occurs.</summary>
    public static IEnumerable<TypeReference> Of(TypeDefinition type) =>
        Declared(type).Concat(type.Methods.SelectMany(OfMethod)).Where(static used => used is not null).SelectMany(Parts!);

    private static IEnumerable<TypeReference?> Declared(TypeDefinition type) =>
    [
        type.BaseType,
        .. type.Interfaces.Select(static implemented => implemented.InterfaceType),
        .. type.CustomAttributes.Select(static attribute => attribute.AttributeType),
        .. type.Fields.Select(static field => field.FieldType),
    ];

    private static IEnumerable<TypeReference?> OfMethod(MethodDefinition method)
    {
        var signature = method.Parameters.Select(static parameter => parameter.ParameterType).Append(method.ReturnType);
        return !method.HasBody ? signature : signature
            .Concat(method.Body.Variables.Select(static variable => variable.VariableType))
            .Concat(method.Body.ExceptionHandlers.Select(static handler => handler.CatchType))
            .Concat(method.Body.Instructions.SelectMany(OfInstruction));
    }

    private static IEnumerable<TypeReference?> OfInstruction(Instruction instruction) => instruction.Operand switch
    {
        TypeReference type => [type],
        GenericInstanceMethod method => [.. method.GenericArguments, method.DeclaringType, method.ReturnType],
        MethodReference method =>
            [method.DeclaringType, method.ReturnType, .. method.Parameters.Select(static parameter => parameter.ParameterType)],
        FieldReference field => [field.DeclaringType, field.FieldType],
        _ => [],
    };

    /// <summary>A constructed type names its parts; a type parameter names nothing.</summary>
    private static IEnumerable<TypeReference> Parts(TypeReference type) => type switch
    {
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Concat(Parts(generic.ElementType)),
        TypeSpecification specification => Parts(specification.ElementType),
        GenericParameter => [],
        _ => [type],
    };
}
