namespace Leaflets.Documents;

/// <summary>How a version was translated.</summary>
/// <param name="Of">The version of the source that was translated, or null.</param>
/// <param name="State">How far the translation can be trusted.</param>
/// <param name="Translator">Who translated, or null.</param>
/// <param name="Reviewer">Who checked, or null.</param>
/// <param name="Date">When, or null.</param>
public sealed record TranslationInfo(string? Of, TranslationState State, string? Translator, string? Reviewer, DateOnly? Date);
