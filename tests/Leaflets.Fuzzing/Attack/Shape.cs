namespace Leaflets.Fuzzing.Attack;

/// <summary>A leaflet at a limit.</summary>
/// <param name="Name">What it is made of.</param>
/// <param name="Language">Its language.</param>
/// <param name="Text">Makes its Markdown, without front matter.</param>
internal sealed record Shape(string Name, string Language, Func<string> Text)
{
    /// <summary>Writes its pictures into its folder.</summary>
    public Action<string> Pictures { get; init; } = static _ => { };
}
