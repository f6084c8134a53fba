namespace Leaflets.Pdf;

/// <summary>A property of a <see cref="MetadataSchema"/>.</summary>
/// <param name="Name">Its name; a name of XML.</param>
/// <param name="ValueType">The type of its value in XMP: <c>Text</c>, <c>Date</c>, <c>Integer</c>.</param>
/// <param name="Description">What it says, in words.</param>
/// <param name="Value">The value, in the form of its type.</param>
public sealed record MetadataProperty(string Name, string ValueType, string Description, string Value)
{
    /// <summary>Whether a person sets the property (external) or the program that makes the file (internal).</summary>
    public string Category { get; init; } = "external";
}
