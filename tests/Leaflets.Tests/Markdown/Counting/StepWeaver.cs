using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace Leaflets.Tests.Markdown.Counting;

/// <summary>
/// Writes a count of steps into the code of an assembly: at the beginning of each method, before each jump back, and around the searches of
/// the runtime in texts and lists, whose own code is not counted.
/// </summary>
internal sealed class StepWeaver
{
    private readonly ModuleDefinition _module;
    private readonly TypeDefinition _searches;
    private readonly Dictionary<string, MethodDefinition?> _counted = [];

    private StepWeaver(ModuleDefinition module)
    {
        _module = module;
        _searches = new TypeDefinition(
            string.Empty, "CountedSearches", TypeAttributes.Abstract | TypeAttributes.Sealed | TypeAttributes.NotPublic,
            module.TypeSystem.Object);
    }

    /// <summary>An assembly with its steps counted.</summary>
    public static MemoryStream Weave(string path)
    {
        using var resolver = new DefaultAssemblyResolver();
        resolver.AddSearchDirectory(Path.GetDirectoryName(path));
        using var assembly = AssemblyDefinition.ReadAssembly(path, new ReaderParameters { AssemblyResolver = resolver });
        var weaver = new StepWeaver(assembly.MainModule);
        foreach (var method in assembly.MainModule.GetTypes().SelectMany(static type => type.Methods).Where(static method => method.HasBody)
            .ToList())
        {
            weaver.Weave(method);
        }

        assembly.MainModule.Types.Add(weaver._searches);
        var woven = new MemoryStream();
        assembly.Write(woven);
        woven.Position = 0;
        return woven;
    }

    private void Weave(MethodDefinition method)
    {
        method.Body.SimplifyMacros();
        var il = method.Body.GetILProcessor();
        var places = method.Body.Instructions.Select(static (instruction, place) => (instruction, place))
            .ToDictionary(static pair => pair.instruction, static pair => pair.place);
        foreach (var (instruction, place) in places)
        {
            if (instruction.Operand is Instruction target && places[target] <= place)
            {
                il.InsertBefore(instruction, il.Create(OpCodes.Call, Hook(nameof(StepCount.Step))));
            }
            else if (instruction.OpCode.Code is Code.Call or Code.Callvirt && instruction.Operand is MethodReference called
                && instruction.Previous?.OpCode.OpCodeType != OpCodeType.Prefix && Counted(called, method.DeclaringType) is { } counted)
            {
                (instruction.OpCode, instruction.Operand) = (OpCodes.Call, counted);
            }
        }

        il.InsertBefore(method.Body.Instructions[0], il.Create(OpCodes.Call, Hook(nameof(StepCount.Step))));
        method.Body.OptimizeMacros();
    }

    private MethodReference Hook(string name) => _module.ImportReference(typeof(StepCount).GetMethod(name));

    /// <summary>A method that does what the called one does and counts what it passes; null where that is bounded, or not known.</summary>
    private MethodDefinition? Counted(MethodReference called, TypeDefinition caller)
    {
        // Lists of what is private to a type are gone through within that type.
        var home = IsWalk(called) && !caller.HasGenericParameters && !caller.IsInterface ? caller : _searches;
        var name = $"{home.FullName} {called.FullName}";
        if (!_counted.TryGetValue(name, out var counted))
        {
            _counted.Add(name, counted = IsWalk(called) ? MakeWalk(called, home) : Make(called));
        }

        return counted;
    }

    private MethodDefinition? Make(MethodReference called)
    {
        var isString = called.DeclaringType.FullName == "System.String" && called.HasThis;
        if ((!isString && called.DeclaringType.FullName != "System.MemoryExtensions") || HookOf(called.Name) is not { } hook)
        {
            return null;
        }

        var parameters = called.Parameters.Select(parameter => Closed(parameter.ParameterType, called)).ToList();
        if (isString)
        {
            parameters.Insert(0, _module.TypeSystem.String);
        }

        var result = Closed(called.ReturnType, called);
        if (result is null || parameters.Exists(static type => type is null) || (!isString && parameters[0] is not GenericInstanceType))
        {
            return null;
        }

        var method = new MethodDefinition($"Search{_counted.Count}", MethodAttributes.Static | MethodAttributes.Assembly, result);
        parameters.ForEach(type => method.Parameters.Add(new ParameterDefinition(type)));
        var il = method.Body.GetILProcessor();
        foreach (var parameter in method.Parameters)
        {
            il.Emit(OpCodes.Ldarg, parameter);
        }

        il.Emit(isString ? OpCodes.Callvirt : OpCodes.Call, called);
        var isFound = hook != nameof(StepCount.Passed);
        if (isFound)
        {
            il.Emit(OpCodes.Dup);
        }

        EmitLength(il, method, isString);
        if (isString && isFound && parameters.FindIndex(static type => type!.FullName == "System.Int32") is > 0 and var start)
        {
            // What follows the place to begin at is how much is looked through.
            var isBounded = start + 1 < method.Parameters.Count && method.Parameters[start + 1].ParameterType.FullName == "System.Int32";
            il.Emit(OpCodes.Ldarg, method.Parameters[isBounded ? start + 1 : start]);
            hook += isBounded ? "Within" : "From";
        }

        if (called.Name.StartsWith("Trim", StringComparison.Ordinal) && !isString)
        {
            EmitTrimmed(il, method);
        }

        il.Emit(OpCodes.Call, Hook(hook));
        il.Emit(OpCodes.Ret);
        _searches.Methods.Add(method);
        return method;
    }

    /// <summary>Whether a method goes through a list, or moves what lies behind a place in it.</summary>
    private static bool IsWalk(MethodReference called) => (called.DeclaringType.GetElementType().FullName, called.Name) is
        ("System.Collections.Generic.List`1",
            "Contains" or "IndexOf" or "Insert" or "InsertRange" or "Remove" or "RemoveAt" or "RemoveRange" or "RemoveAll")
        or ("System.Text.StringBuilder", "Insert" or "Remove" or "Replace")
        or ("System.Linq.Enumerable", "Contains" or "SequenceEqual" or "ToArray" or "ToList");

    /// <summary>A method that counts what it goes through, by its first argument, and then does what the called one does.</summary>
    private MethodDefinition? MakeWalk(MethodReference called, TypeDefinition home)
    {
        var parameters = called.Parameters.Select(parameter => Closed(parameter.ParameterType, called)).ToList();
        if (called.HasThis)
        {
            parameters.Insert(0, called.DeclaringType);
        }

        var result = Closed(called.ReturnType, called);
        if (result is null || called.DeclaringType.ContainsGenericParameter
            || parameters.Exists(static type => type is null || type.ContainsGenericParameter)
            || (home == _searches && parameters.Exists(static type => HasPrivate(type!))))
        {
            return null;
        }

        var method = new MethodDefinition($"Walk{_counted.Count}", MethodAttributes.Static | MethodAttributes.Assembly, result);
        parameters.ForEach(type => method.Parameters.Add(new ParameterDefinition(type)));
        var il = method.Body.GetILProcessor();
        il.Emit(OpCodes.Ldarg, method.Parameters[0]);
        if (called.HasThis && called.Name is "Insert" or "RemoveAt" or "Remove" && parameters[1]!.FullName == "System.Int32")
        {
            il.Emit(OpCodes.Ldarg, method.Parameters[1]);
        }
        else
        {
            il.Emit(OpCodes.Ldc_I4_0);
        }

        il.Emit(OpCodes.Call, Hook(nameof(StepCount.Walked)));
        foreach (var parameter in method.Parameters)
        {
            il.Emit(OpCodes.Ldarg, parameter);
        }

        il.Emit(called.HasThis ? OpCodes.Callvirt : OpCodes.Call, called);
        il.Emit(OpCodes.Ret);
        home.Methods.Add(method);
        return method;
    }

    private static bool HasPrivate(TypeReference type) =>
        type.Resolve() is { IsNestedPrivate: true } || (type is GenericInstanceType generic && generic.GenericArguments.Any(HasPrivate));

    /// <summary>The count that fits a method by its name.</summary>
    private static string? HookOf(string name) => name switch
    {
        "StartsWith" or "EndsWith" => null,
        _ when name.StartsWith("IndexOf", StringComparison.Ordinal) => nameof(StepCount.Found),
        _ when name.StartsWith("LastIndexOf", StringComparison.Ordinal) => nameof(StepCount.FoundLast),
        "Count" or "Replace" or "Trim" or "TrimStart" or "TrimEnd" or "Split" => nameof(StepCount.Passed),
        _ when name.StartsWith("Contains", StringComparison.Ordinal) || name == "IsWhiteSpace" => nameof(StepCount.Answered),
        _ => null,
    };

    private void EmitLength(ILProcessor il, MethodDefinition method, bool isString)
    {
        var first = method.Parameters[0];
        if (isString)
        {
            il.Emit(OpCodes.Ldarg, first);
            il.Emit(OpCodes.Callvirt, _module.ImportReference(typeof(string).GetProperty("Length")!.GetMethod));
            return;
        }

        il.Emit(OpCodes.Ldarga, first);
        il.Emit(OpCodes.Call, LengthOf((GenericInstanceType)first.ParameterType));
    }

    /// <summary>Takes from the length what is left of the text: a search for its first letter ends there.</summary>
    private void EmitTrimmed(ILProcessor il, MethodDefinition method)
    {
        var (length, rest) = (new VariableDefinition(_module.TypeSystem.Int32), new VariableDefinition(method.ReturnType));
        method.Body.Variables.Add(length);
        method.Body.Variables.Add(rest);
        method.Body.InitLocals = true;
        il.Emit(OpCodes.Stloc, length);
        il.Emit(OpCodes.Stloc, rest);
        il.Emit(OpCodes.Ldloc, rest);
        il.Emit(OpCodes.Ldloc, length);
        il.Emit(OpCodes.Ldloca, rest);
        il.Emit(OpCodes.Call, LengthOf((GenericInstanceType)method.ReturnType));
        il.Emit(OpCodes.Sub);
    }

    private MethodReference LengthOf(GenericInstanceType span) =>
        new("get_Length", _module.TypeSystem.Int32, span) { HasThis = true };

    /// <summary>A type with the arguments of a generic method filled in; null where they are parameters themselves.</summary>
    private static TypeReference? Closed(TypeReference type, MethodReference method)
    {
        switch (type)
        {
            case GenericParameter { Type: GenericParameterType.Method } parameter when method is GenericInstanceMethod instance:
                return instance.GenericArguments[parameter.Position] is GenericParameter
                    ? null : instance.GenericArguments[parameter.Position];
            case GenericParameter parameter when method.DeclaringType is GenericInstanceType declaring:
                return declaring.GenericArguments[parameter.Position] is GenericParameter ? null
                    : declaring.GenericArguments[parameter.Position];
            case GenericParameter:
                return null;
            case GenericInstanceType generic:
                var closed = new GenericInstanceType(generic.ElementType);
                foreach (var argument in generic.GenericArguments)
                {
                    if (Closed(argument, method) is not { } filled)
                    {
                        return null;
                    }

                    closed.GenericArguments.Add(filled);
                }

                return closed;
            case ByReferenceType or ArrayType when type.ContainsGenericParameter:
                return null;
            default:
                return type;
        }
    }
}
