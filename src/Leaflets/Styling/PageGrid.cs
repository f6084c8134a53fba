namespace Leaflets.Styling;

/// <summary>The grid of a page that baselines stand on, so that lines side by side are level.</summary>
internal enum PageGrid
{
    /// <summary>None: blocks follow each other as their spaces say.</summary>
    None,

    /// <summary>One step for each line of running text; what lies between lines takes whole lines.</summary>
    Line,

    /// <summary>Two steps for each line of running text.</summary>
    HalfLine,
}
