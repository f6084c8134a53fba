namespace Leaflets.Styling;

/// <summary>A piece of running text. The set is closed.</summary>
internal abstract record RunningPart
{
    private protected RunningPart()
    {
    }
}

/// <summary>Characters that are the same on every page.</summary>
internal sealed record RunningLiteral(string Text) : RunningPart;

/// <summary>A field. Once a leaflet's own are filled in, only the page's number and the number of pages are left.</summary>
internal sealed record RunningFieldPart(RunningField Field) : RunningPart;
