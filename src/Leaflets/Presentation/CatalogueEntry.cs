using System.Collections.Immutable;
using System.Globalization;
using Leaflets.Documents;
using Leaflets.Settings.Keys;
using Leaflets.Styling;

namespace Leaflets.Presentation;

/// <summary>
/// Something that a catalogue wants to know of a leaflet and that no common standard has a field for; every format carries it.
/// </summary>
/// <param name="Name">The name for people, as the DOCX's custom properties have it.</param>
/// <param name="Key">The name for programs, as the PDF's metadata has it.</param>
/// <param name="IsDate">Whether the value is a date, as <c>2026-11-23</c>.</param>
/// <param name="Description">What it says, in English.</param>
/// <param name="Value">The value.</param>
internal sealed record CatalogueEntry(string Name, string Key, bool IsDate, string Description, string Value)
{
    /// <summary>The entries of a leaflet that have a value.</summary>
    public static ImmutableArray<CatalogueEntry> Of(StyledDocument document)
    {
        var (metadata, translation) = (document.Metadata, document.Metadata.Translation);
        var entries = ImmutableArray.CreateBuilder<CatalogueEntry>();
        Add("Leaflet", "leaflet", "The leaflet's name in its collection, the same for all its languages", metadata.Id);
        Add("Reference", "reference", "The reference that the publisher knows the leaflet by", metadata.Reference);
        Add("Version", "version", "The version of the leaflet", metadata.Version);
        Add("Status", "status", "draft, in-review, approved or withdrawn", KebabNames<LeafletStatus>.NameOf(metadata.Status));
        AddDate("Issued", "issued", "The day of issue", metadata.Issued);
        AddDate("Review date", "review", "The day by which the leaflet is to be reviewed", metadata.Review);
        if (translation is not null)
        {
            Add("Translation of", "translationOf", "The version of the source leaflet that was translated", translation.Of);
            Add("Translation state", "translationState", "machine, translated, reviewed or approved",
                KebabNames<TranslationState>.NameOf(translation.State));
            Add("Translator", "translator", "Who translated the leaflet", translation.Translator);
            Add("Reviewer", "reviewer", "Who reviewed the translation", translation.Reviewer);
            AddDate("Translated", "translated", "The day of the translation", translation.Date);
        }

        return entries.ToImmutable();

        void Add(string name, string key, string description, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                entries.Add(new CatalogueEntry(name, key, IsDate: false, description, value));
            }
        }

        void AddDate(string name, string key, string description, DateOnly? value)
        {
            if (value is { } date)
            {
                entries.Add(
                    new CatalogueEntry(name, key, IsDate: true, description, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
            }
        }
    }
}
