namespace Leaflets.Diagnostics;

/// <summary>A kind of diagnostic.</summary>
/// <param name="Id"><c>LFT</c> and four digits; never used again for another kind.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="MessageFormat">
/// What is wrong, with <c>{0}</c>… for the particulars (<see cref="string.Format(IFormatProvider, string, object[])"/>).
/// </param>
/// <param name="Remedy">What to do about it, as a sentence.</param>
/// <remarks>
/// Ids are given out by area: 10xx collection and files, 11xx front matter, 12xx Markdown, 20xx styles, 21xx language words,
/// 30xx typesetting, 31xx images, 40xx Word, 50xx output. Nothing reads an area out of an id: <see cref="Area"/> says it.
/// </remarks>
public sealed record DiagnosticDescriptor(string Id, DiagnosticSeverity Severity, string MessageFormat, string Remedy)
{
    /// <summary>Its subjects.</summary>
    public DiagnosticArea Area { get; init; } = DiagnosticArea.Source;
}
