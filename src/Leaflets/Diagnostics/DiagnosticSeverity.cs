namespace Leaflets.Diagnostics;

/// <summary>How grave a diagnostic is.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Worth knowing; nothing to do.</summary>
    Info,

    /// <summary>The leaflet is made, and somebody should look.</summary>
    Warning,

    /// <summary>The leaflet is not made.</summary>
    Error,
}
