namespace Leaflets.Inspection.Conformance;

/// <summary>All rules, in the order in which their violations are reported.</summary>
internal static class RuleGroups
{
    public static readonly IReadOnlyList<Action<InspectedFile>> All =
    [
        ContentRules.Check,
        RoleRules.Check,
        MetadataRules.Check,
        NestingRules.Check,
        TableRules.Check,
        LanguageRules.Check,
        ElementRules.Check,
        HeadingRules.Check,
        OptionalContentRules.Check,
        EncryptionRules.Check,
        AnnotationRules.Check,
        ActionRules.Check,
        XObjectRules.Check,
        FontRules.Check,
        ColorRules.Check,
        FileRules.Check,
    ];
}
