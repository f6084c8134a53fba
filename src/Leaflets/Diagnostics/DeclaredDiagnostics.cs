using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Leaflets.Diagnostics;

/// <summary>The kinds of diagnostics that a class declares, for lists of all of them.</summary>
internal static class DeclaredDiagnostics
{
    /// <summary>The kinds that a class declares in public fields. The annotation keeps them when the program is trimmed.</summary>
    /// <param name="declaring">The class.</param>
    public static IEnumerable<DiagnosticDescriptor> Of(
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] Type declaring) =>
        declaring.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(static field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(static field => (DiagnosticDescriptor)field.GetValue(null)!);
}
