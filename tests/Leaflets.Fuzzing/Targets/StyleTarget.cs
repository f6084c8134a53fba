using System.Collections.Immutable;
using Leaflets.Checks;
using Leaflets.Diagnostics;
using Leaflets.Styling.Loading;

namespace Leaflets.Fuzzing.Targets;

/// <summary>A style file, to a style; where there is one, a leaflet in it.</summary>
internal sealed class StyleTarget : FuzzTarget
{
    private const string StyleName = "fuzzing";

    private readonly ProjectFiles _project;
    private readonly Outputs _outputs;

    /// <summary>Makes the target.</summary>
    public StyleTarget(ProjectFiles project)
    {
        _project = project;
        _outputs = new Outputs(project);
        Tokens = [.. YamlTarget.Syntax, .. Words([.. KeysOfStyles(project)])];
    }

    /// <inheritdoc/>
    public override string Name => "style";

    /// <inheritdoc/>
    public override int MaximumLength => 2048;

    /// <inheritdoc/>
    public override ImmutableArray<byte[]> Tokens { get; }

    /// <inheritdoc/>
    public override byte[] Prepare(byte[] input, Random random) => PrepareText(input, random);

    /// <inheritdoc/>
    public override void Run(byte[] input)
    {
        if (SourceDecoder.Decode(input, $"styles/{StyleName}.yaml").Source is not { } source)
        {
            return;
        }

        var loaded = new StyleLoader(new WithStyle(_project.Styles, source), _project.Catalog.Families)
            .Load(StyleName, SourceSpan.StartOf(new SourceText("fuzzing", string.Empty)));
        Promises.CheckOutcome(loaded.Sheet is not null, Promises.Check(loaded.Diagnostics), "style");
        if (loaded is { Sheet: { } sheet, Origins: { } origins } && !Promises.Check(StyleRules.Check(sheet, origins, _project.Catalog)))
        {
            _outputs.Make(Outputs.SmallLeaflet, sheet, _project.Language("en"));
        }
    }

    /// <summary>Every line of the base style without its indent.</summary>
    private static IEnumerable<string> KeysOfStyles(ProjectFiles project) => project.Styles.Find("base")!.Text.Split('\n')
        .Select(line => line.Trim())
        .Where(line => line.Length > 0 && !line.StartsWith('#'))
        .Distinct();

    /// <summary>The styles of the project and one more.</summary>
    private sealed class WithStyle(StyleFolder styles, SourceText source) : IStyleFiles
    {
        public ImmutableArray<string> Names => [.. styles.Names, StyleName];

        public SourceText? Find(string name) => name == StyleName ? source : styles.Find(name);
    }
}
