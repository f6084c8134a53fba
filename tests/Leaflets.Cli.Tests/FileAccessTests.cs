using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Xunit;

namespace Leaflets.Cli.Tests;

/// <summary>One room opens files and starts programs: what the compiled code calls is looked at, not what the sources look like.</summary>
public sealed class FileAccessTests
{
    private const string Room = "Leaflets.Building.Files";

    private static readonly ImmutableHashSet<string> Forbidden =
    [
        "System.IO.File", "System.IO.Directory", "System.IO.FileInfo", "System.IO.DirectoryInfo", "System.IO.FileSystemInfo",
        "System.IO.FileStream", "System.IO.DriveInfo", "System.IO.FileSystemWatcher", "System.IO.Enumeration.FileSystemEnumerable`1",
        "System.IO.MemoryMappedFiles.MemoryMappedFile", "System.Diagnostics.Process", "System.Diagnostics.ProcessStartInfo",
        "System.IO.Compression.ZipFile",
    ];

    /// <summary>What is no work with files: where the process stands, and its own memory.</summary>
    private static readonly ImmutableHashSet<string> Harmless =
        ["System.IO.Directory.GetCurrentDirectory", "System.Diagnostics.Process.GetCurrentProcess"];

    /// <summary>A worker is this program itself, started by its absolute path.</summary>
    private static readonly ImmutableHashSet<string> Allowed = ["Leaflets.Building.Isolation.WorkerProcess"];

    /// <summary>Beside the room: words of the system, the lists that help and schemas are made from, and the word that is meant.</summary>
    private static readonly ImmutableHashSet<string> Shared =
    [
        "Leaflets.Diagnostics.SystemMessage", "Leaflets.Building.DiagnosticCatalog", "Leaflets.Building.Schemas.FormatSchema",
        "Leaflets.Building.Planning.Suggestion", "Leaflets.Formats.FormatNames",
    ];

    [Theory]
    [InlineData("Leaflets.Bounds")]
    [InlineData("Leaflets.Media")]
    [InlineData("Leaflets.Typesetting")]
    [InlineData("Leaflets.Pdf")]
    [InlineData("Leaflets.Inspection")]
    [InlineData("Leaflets")]
    [InlineData("Leaflets.Styles")]
    [InlineData("Leaflets.Building")]
    [InlineData("Leaflets.Cli")]
    public void Nothing_outside_the_room_opens_lists_moves_or_removes_files_or_starts_programs(string assembly)
    {
        using var file = new PEReader(File.OpenRead(AssemblyOf(assembly)));
        var others = Uses(file)
            .Where(static use => !use.Type.StartsWith(Room + ".", StringComparison.Ordinal) && !Allowed.Contains(use.Type));
        Assert.Empty(others.Select(static use => $"{use.Type} calls {use.Member}").Distinct());
    }

    [Fact]
    public void The_room_is_seen()
    {
        using var file = new PEReader(File.OpenRead(AssemblyOf("Leaflets.Building")));
        var uses = Uses(file).Select(static use => use.Member).ToHashSet();
        Assert.Contains("System.Diagnostics.Process.Start", uses);
        Assert.Contains("System.IO.Directory.CreateDirectory", uses);
        Assert.Contains("System.IO.FileStream..ctor", uses);
    }

    [Fact]
    public void The_command_sees_nothing_else_of_the_library_that_is_not_public()
    {
        using var file = new PEReader(File.OpenRead(AssemblyOf("Leaflets.Cli")));
        var reader = file.GetMetadataReader();
        var seen = reader.TypeReferences.Select(reader.GetTypeReference)
            .Where(static type => type.ResolutionScope.Kind == HandleKind.AssemblyReference)
            .Select(type => (Library: reader.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name, Type: type))
            .Select(type => (Library: reader.GetString(type.Library), type.Type))
            .Where(static type => type.Library.StartsWith("Leaflets", StringComparison.Ordinal))
            .Select(type => Assembly.Load(type.Library)
                .GetType($"{reader.GetString(type.Type.Namespace)}.{reader.GetString(type.Type.Name)}", throwOnError: true)!)
            .Where(static type => !type.IsVisible && type.Namespace != Room && !Shared.Contains(type.FullName!));
        Assert.Empty(seen);
    }

    private static string AssemblyOf(string name) => Path.Join(AppContext.BaseDirectory, $"{name}.dll");

    /// <summary>Every call of a forbidden member, by the outermost type that makes it.</summary>
    private static IEnumerable<(string Type, string Member)> Uses(PEReader file)
    {
        var reader = file.GetMetadataReader();
        var members = Enumerable.Range(1, reader.GetTableRowCount(TableIndex.MemberRef))
            .Select(static row => MetadataTokens.MemberReferenceHandle(row))
            .Select(handle => (Token: MetadataTokens.GetToken(handle), Name: NameOf(reader, reader.GetMemberReference(handle))))
            .Where(static member => member.Name is not null && !Harmless.Contains(member.Name))
            .ToDictionary(static member => member.Token, static member => member.Name!);
        foreach (var handle in reader.MethodDefinitions)
        {
            var method = reader.GetMethodDefinition(handle);
            if (method.RelativeVirtualAddress == 0)
            {
                continue;
            }

            var code = file.GetMethodBody(method.RelativeVirtualAddress).GetILBytes()!;
            for (var i = 0; i + 4 < code.Length; i++)
            {
                // call, callvirt, newobj, ldftn
                if (code[i] is 0x28 or 0x6F or 0x73 or 0x06 && members.TryGetValue(BitConverter.ToInt32(code, i + 1), out var member))
                {
                    yield return (Outermost(reader, method.GetDeclaringType()), member);
                }
            }
        }
    }

    private static string? NameOf(MetadataReader reader, MemberReference member)
    {
        var parent = member.Parent.Kind switch
        {
            HandleKind.TypeReference => (TypeReferenceHandle)member.Parent,
            HandleKind.TypeSpecification => Generic(reader, reader.GetTypeSpecification((TypeSpecificationHandle)member.Parent)),
            _ => default,
        };
        if (parent.IsNil)
        {
            return null;
        }

        var type = reader.GetTypeReference(parent);
        var name = $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}";
        return Forbidden.Contains(name) ? $"{name}.{reader.GetString(member.Name)}" : null;
    }

    private static TypeReferenceHandle Generic(MetadataReader reader, TypeSpecification type)
    {
        var blob = reader.GetBlobReader(type.Signature);
        if ((SignatureTypeCode)blob.ReadByte() != SignatureTypeCode.GenericTypeInstance)
        {
            return default;
        }

        blob.ReadByte();
        return blob.ReadTypeHandle() is { Kind: HandleKind.TypeReference } handle ? (TypeReferenceHandle)handle : default;
    }

    private static string Outermost(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        while (!type.GetDeclaringType().IsNil)
        {
            type = reader.GetTypeDefinition(type.GetDeclaringType());
        }

        return $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}";
    }
}
