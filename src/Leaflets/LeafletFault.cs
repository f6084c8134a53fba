using Leaflets.Diagnostics;
using Leaflets.Typesetting.Fonts;

namespace Leaflets;

/// <summary>What ended the work on a leaflet before its end. Immutable.</summary>
/// <param name="Diagnostic">What people read.</param>
/// <param name="Exception">The exception where it is a fault of the program, else null.</param>
internal readonly record struct LeafletFault(Diagnostic Diagnostic, Exception? Exception)
{
    /// <summary>What an exception says of a leaflet.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="at">The beginning of the leaflet.</param>
    /// <param name="gate">Knows how much memory a leaflet may take.</param>
    public static LeafletFault Of(Exception exception, SourceSpan at, MemoryGate gate) => exception switch
    {
        BudgetExceededException exceeded => new(Diagnostic.Create(exceeded.Descriptor, at, exceeded.Limit), null),
        OutOfMemoryException => new(Diagnostic.Create(CompilationDiagnostics.TooMuchMemory, at, gate.Limit >> 20), null),
        InvalidFontException => new(Diagnostic.Create(CompilationDiagnostics.BrokenFont, at, exception.Message), null),
        _ => new(
            Diagnostic.Create(CompilationDiagnostics.Fault, at, $"{exception.GetType().Name}, {SystemMessage.Of(exception)}"), exception),
    };
}
