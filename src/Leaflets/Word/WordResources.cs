using Leaflets.Images;
using Leaflets.Word.Package;

namespace Leaflets.Word;

/// <summary>What the documents of one build share, so that it is made once. Thread-safe.</summary>
internal sealed class WordResources
{
    /// <summary>The files of drawings.</summary>
    public DrawingFileCache Drawings { get; } = new();

    /// <summary>Parts that are the same in many documents.</summary>
    public DeflatedParts Parts { get; } = new();
}
