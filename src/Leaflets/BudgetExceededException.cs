using Leaflets.Diagnostics;

namespace Leaflets;

/// <summary>A leaflet takes more than it may.</summary>
/// <param name="descriptor">Which limit it passes.</param>
/// <param name="limit">The limit.</param>
internal sealed class BudgetExceededException(DiagnosticDescriptor descriptor, double limit) : Exception
{
    /// <summary>Which limit is passed.</summary>
    public DiagnosticDescriptor Descriptor => descriptor;

    /// <summary>The limit.</summary>
    public double Limit => limit;
}
