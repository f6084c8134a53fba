using Leaflets.Diagnostics;

namespace Leaflets.Documents;

/// <summary>What the author says to whoever translates; it is not printed (<c>&lt;!-- translators: … --&gt;</c>).</summary>
/// <param name="Span">The place of the comment; it is about what follows.</param>
/// <param name="Text">What it says.</param>
public sealed record TranslatorComment(SourceSpan Span, string Text);
