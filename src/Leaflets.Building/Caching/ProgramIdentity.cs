using Leaflets.Bounds;
using Leaflets.Documents;
using Leaflets.Inputs;
using Leaflets.Inspection.Reading;
using Leaflets.Media;
using Leaflets.Pdf;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Protection;

namespace Leaflets.Building.Caching;

/// <summary>What the program is made of, as far as its outputs depend on it.</summary>
internal static class ProgramIdentity
{
    /// <summary>
    /// The identities of the compiled modules, which a deterministic compiler takes from their content (ECMA-335 II.22.30),
    /// and the version of the system's language data. The modules of this class and of the compiler hold the lists of the
    /// libraries that they were compiled with.
    /// </summary>
    public static Digest Read()
    {
        Type[] modules = [
            typeof(ProgramIdentity), typeof(LeafletDocument), typeof(PdfDocumentReader), typeof(PdfWriter), typeof(Length),
            typeof(Deflater), typeof(Steps)];
        return Digest.Of(modules.Select(static type => type.Module.ModuleVersionId.ToString("N")).Append(LineBreakRules.Version));
    }
}
