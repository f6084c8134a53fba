using System.Text.RegularExpressions;
using Leaflets.Languages;
using Leaflets.Presentation;
using Leaflets.Styling;
using Leaflets.Tests.Shared.Architecture;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Xunit;

namespace Leaflets.Tests.Architecture;

/// <summary>
/// A format is added with one folder and one line: only the list of formats knows the folders of formats, and nobody else says the name
/// of one.
/// </summary>
public sealed class FormatSeamTests
{
    private const string Formats = "Leaflets.Formats";

    /// <summary>The assemblies that stand on the formats, and the one that holds them.</summary>
    private static readonly string[] Libraries = ["Leaflets", "Leaflets.Building"];

    /// <summary>Names what people bring in place of Markdown, whatever leaflets are made as.</summary>
    private static readonly string[] KindsOfInput = ["Leaflets.Diagnostics.FileKind"];

    private static readonly TypeDefinition[] Types =
    [
        .. Libraries.Select(static library => ModuleDefinition.ReadModule(Path.Join(AppContext.BaseDirectory, $"{library}.dll")))
            .SelectMany(static module => module.GetTypes()),
    ];

    /// <summary>What may know the folders of formats.</summary>
    private static readonly string[] Lists = [typeof(OutputFormat).FullName!, typeof(OutputFormats).FullName!];

    public static TheoryData<string> Folders => [.. Directory.EnumerateDirectories(FolderOfFormats)
        .Select(static folder => Path.GetFileName(folder)).Where(static name => name is not ("Contract" or "Reading"))];

    private static string FolderOfFormats => Path.Join(Repository.Root, "src", "Leaflets", "Formats");

    [Theory, MemberData(nameof(Folders))]
    public void Only_the_list_of_formats_refers_to_the_folder_of_one(string folder)
    {
        var own = $"{Formats}.{folder}";
        string[] others =
        [
            .. Types.Where(type => !IsIn(type.FullName, own) && TypeUses.Of(type).Any(used => IsIn(used.FullName, own))).Select(NameOf)
                .Distinct().Except(Lists).Order(),
        ];
        Assert.Empty(others);
        Assert.Contains(Types, type => IsIn(type.FullName, own));
    }

    [Fact]
    public void Nobody_outside_asks_for_a_certain_format()
    {
        var wanted = new[] { nameof(OutputFormat.Pdf), nameof(OutputFormat.Docx) }.Select(static name => $"get_{name}").ToHashSet();
        string[] asking =
        [
            .. Types.Where(type => Instructions(type).Select(static at => at.Operand).OfType<MethodReference>().Any(method =>
                method.DeclaringType.FullName == typeof(OutputFormat).FullName && wanted.Contains(method.Name))).Select(NameOf).Distinct(),
        ];
        Assert.Equal([typeof(OutputFormats).FullName], asking);
    }

    /// <summary>Styles, titles, markers, running heads and words are decided once, where a document is presented.</summary>
    [Fact]
    public void No_format_decides_what_is_presented()
    {
        (Type Type, string Method)[] decisions =
        [
            (typeof(ComputedStyle), nameof(ComputedStyle.Child)),
            (typeof(RunningText), nameof(RunningText.Resolve)),
            (typeof(BoxTitles), nameof(BoxTitles.Of)),
            (typeof(SpokenSign), nameof(SpokenSign.WordsAt)),
            (typeof(SpokenSpan), nameof(SpokenSpan.WordsFor)),
            (typeof(LanguageData), "get_Item"),
        ];
        string[] deciding =
        [
            .. Types.Where(static type => IsIn(type.FullName, Formats))
                .SelectMany(static type => Instructions(type).Select(at => (Type: NameOf(type), Method: at.Operand as MethodReference)))
                .Where(call => decisions.Any(decision =>
                    call.Method?.DeclaringType.FullName == decision.Type.FullName && call.Method?.Name == decision.Method))
                .Select(static call => $"{call.Type} calls {call.Method!.Name}").Distinct().Order(StringComparer.Ordinal),
        ];
        Assert.Empty(deciding);
    }

    [Fact]
    public void No_text_of_the_program_outside_the_formats_names_one()
    {
        var names = OutputFormats.All.SelectMany(static format => (string[])[format.Name, format.Extension]).Distinct();
        var name = new Regex($@"(?<![\w.])\.?({string.Join('|', names)})(?!\w)", RegexOptions.CultureInvariant);
        string[] naming =
        [
            .. Types.Where(static type => !IsIn(type.FullName, Formats) && !KindsOfInput.Contains(NameOf(type)))
                .SelectMany(static type => Texts(type).Select(text => (Type: NameOf(type), Text: text)))
                .Where(said => name.IsMatch(said.Text)).Select(static said => $"{said.Type}: {said.Text}"),
            .. Directory.EnumerateFiles(Path.Join(Repository.Root, "src"), "*.schema.json", SearchOption.AllDirectories)
                .Where(static path => !path.Split('/').Any(static folder => folder is "bin" or "obj"))
                .Where(path => name.IsMatch(File.ReadAllText(path))),
        ];
        Assert.Empty(naming);
    }

    /// <summary>The sources of the command are read, as its assembly is not among those of these tests.</summary>
    [Fact]
    public void No_source_of_the_command_names_a_format()
    {
        var names = string.Join('|', OutputFormats.All.Select(static format => format.Name));
        var certain = new Regex($"\"\\.?({names})\"|OutputFormat\\.(Pdf|Docx)|Leaflets\\.Formats\\.\\w");
        Assert.DoesNotContain(Repository.Sources("src/Leaflets.Cli"), path => certain.IsMatch(File.ReadAllText(path)));
    }

    [Fact]
    public void Formats_have_names_numbers_and_extensions_of_their_own()
    {
        Assert.Distinct(OutputFormats.All.Select(static format => format.Name));
        Assert.Distinct(OutputFormats.All.Select(static format => format.Extension));
        Assert.Equal(OutputFormats.All, OutputFormats.InOrder(OutputFormats.All.Reverse()));
        Assert.Equal([0, 1], OutputFormats.All.Select(static format => format.Definition.Number));
        Assert.All(OutputFormats.All, static format =>
        {
            Assert.Matches("^[a-z][a-z0-9]*$", format.Name);
            Assert.Matches("^[a-z][a-z0-9]*$", format.Extension);
            Assert.Matches("^[a-z]+/[a-z0-9.-]+$", format.MediaType);
            Assert.NotEmpty(format.Claims);
        });
    }

    /// <summary>A type, or the one that it is nested in.</summary>
    private static string NameOf(TypeDefinition type) => type.FullName.Split('/')[0];

    private static bool IsIn(string name, string space) => name.StartsWith(space + ".", StringComparison.Ordinal);

    private static IEnumerable<Instruction> Instructions(TypeDefinition type) =>
        type.Methods.Where(static method => method.HasBody).SelectMany(static method => method.Body.Instructions);

    private static IEnumerable<string> Texts(TypeDefinition type) =>
    [
        .. Instructions(type).Select(static at => at.Operand).OfType<string>(),
        .. type.Fields.Where(static field => field.HasConstant).Select(static field => field.Constant).OfType<string>(),
    ];
}
