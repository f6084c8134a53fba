using Leaflets.Styling;

namespace Leaflets.Formats.Contract;

/// <summary>Writes leaflets in one format. Thread-safe; never throws on content.</summary>
internal interface ILeafletWriter
{
    /// <summary>The file of a leaflet.</summary>
    /// <param name="document">The leaflet, in the form that fits its page.</param>
    /// <param name="checkpoint">Called now and then; what it throws ends the work.</param>
    MadeFile Write(StyledDocument document, Action? checkpoint = null);
}
