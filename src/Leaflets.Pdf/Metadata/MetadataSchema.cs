using System.Collections.Immutable;

namespace Leaflets.Pdf;

/// <summary>
/// Properties that no schema of XMP has. They are written with their own description, as PDF/A asks (ISO 19005-2, 6.6.2.3.3).
/// </summary>
/// <param name="Name">What the schema is, in words.</param>
/// <param name="Namespace">The namespace of its properties; ends with '/' or '#'.</param>
/// <param name="Prefix">The prefix of its properties; a name of XML.</param>
/// <param name="Properties">The properties, each of which has a value.</param>
public sealed record MetadataSchema(string Name, string Namespace, string Prefix, ImmutableArray<MetadataProperty> Properties);
