using System.Globalization;

namespace Leaflets.Formats.Word.Package;

/// <summary>The relationships of one part (ECMA-376 part 2, clause 8.5), in the order made; the same target has one.</summary>
internal sealed class Relationships
{
    /// <summary>What the types of relationship begin with.</summary>
    public const string OfficeTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private readonly List<(string Type, string Target, bool IsExternal)> _all = [];
    private readonly Dictionary<(string, string), string> _ids = [];

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => _all.Count == 0;

    /// <summary>The id of the relationship to a target; it is made where it is not there yet.</summary>
    public string To(string type, string target, bool isExternal = false)
    {
        if (!_ids.TryGetValue((type, target), out var id))
        {
            _all.Add((type, target, isExternal));
            id = string.Create(CultureInfo.InvariantCulture, $"rId{_all.Count}");
            _ids.Add((type, target), id);
        }

        return id;
    }

    /// <summary>The part that lists them.</summary>
    public byte[] ToXml() => XmlPart.Write(writer =>
    {
        writer.WriteStartElement("Relationships", "http://schemas.openxmlformats.org/package/2006/relationships");
        for (var i = 0; i < _all.Count; i++)
        {
            var (type, target, isExternal) = _all[i];
            writer.WriteStartElement("Relationship");
            writer.WriteAttributeString("Id", string.Create(CultureInfo.InvariantCulture, $"rId{i + 1}"));
            writer.WriteAttributeString("Type", type);
            writer.WriteAttributeString("Target", target);
            if (isExternal)
            {
                writer.WriteAttributeString("TargetMode", "External");
            }

            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    });
}
