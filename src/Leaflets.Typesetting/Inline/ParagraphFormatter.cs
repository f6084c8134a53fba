using System.Collections.Immutable;
namespace Leaflets.Typesetting.Inline;
/// <summary>TEMP</summary>
public sealed class ParagraphFormatter { /// <summary>TEMP</summary>
 public ParagraphFormatter(Leaflets.Typesetting.Fonts.FontCatalog c) {}  /// <summary>TEMP</summary>
 public PreparedParagraph Prepare(ImmutableArray<InlineItem> items, ParagraphStyle style) => throw new NotSupportedException(); }
