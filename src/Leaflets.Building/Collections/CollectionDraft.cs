using Leaflets.Settings.Yaml;

namespace Leaflets.Building.Collections;

/// <summary>The settings while the file is read.</summary>
/// <param name="Settings">What was read.</param>
internal sealed record CollectionDraft(CollectionSettings Settings)
{
    /// <summary>The name of the letterhead's file, which is read next; null where the letterhead is written out or there is none.</summary>
    public YamlScalar? ClinicFile { get; init; }
}
