using System.Xml;

namespace Leaflets.Pictures.Svg;

/// <summary>Stands for everything that a drawing names outside of itself: nothing. Notes what is asked for. Not thread-safe.</summary>
internal sealed class NothingOutside : XmlResolver
{
    /// <summary>How often something outside was asked for.</summary>
    public int Asked { get; private set; }

    /// <inheritdoc/>
    public override Uri ResolveUri(Uri? baseUri, string? relativeUri) =>
        new("urn:outside:" + Uri.EscapeDataString(relativeUri ?? string.Empty));

    /// <inheritdoc/>
    public override object GetEntity(Uri absoluteUri, string? role, Type? ofObjectToReturn)
    {
        Asked++;
        return new MemoryStream();
    }
}
