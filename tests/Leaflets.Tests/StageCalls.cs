using Leaflets.Formats.Contract;
using Leaflets.Styling;

namespace Leaflets.Tests;

/// <summary>The last stage by the names of the formats, for tests of one or the other.</summary>
internal static class StageCalls
{
    public static MadeFile MakePdf(this ILeafletStages stages, StyledDocument document) => stages.Make(OutputFormat.Pdf, document);

    public static MadeFile MakeWord(this ILeafletStages stages, StyledDocument document) => stages.Make(OutputFormat.Docx, document);
}
