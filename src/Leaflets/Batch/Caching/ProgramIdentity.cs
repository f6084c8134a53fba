using Leaflets.Collections;
using Leaflets.Pdf;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Breaking;

namespace Leaflets.Batch.Caching;

/// <summary>What the program is made of, as far as its outputs depend on it.</summary>
internal static class ProgramIdentity
{
    /// <summary>
    /// The identities of the compiled modules, which a deterministic compiler takes from their content (ECMA-335 II.22.30), and the version
    /// of the system's language data. The module of this class holds the list of the libraries that it was compiled with.
    /// </summary>
    public static Digest Read()
    {
        Type[] modules = [typeof(ProgramIdentity), typeof(PdfWriter), typeof(Length)];
        return Digest.Of(modules.Select(static type => type.Module.ModuleVersionId.ToString("N")).Append(LanguageRules.Version));
    }
}
