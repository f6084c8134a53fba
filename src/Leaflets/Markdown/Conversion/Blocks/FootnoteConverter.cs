using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Markdown.Diagnostics;
using Leaflets.Markdown.Parsing;
using MarkdigFootnote = Markdig.Extensions.Footnotes.Footnote;
using Syntax = Markdig.Syntax;

namespace Leaflets.Markdown.Conversion.Blocks;

/// <summary>Converts the footnotes of a document, in the order of their numbers.</summary>
internal static class FootnoteConverter
{
    /// <summary>Converts the footnotes that the text calls, and those that they call in turn; reports the others.</summary>
    public static ImmutableArray<Documents.Footnote> Convert(Syntax.MarkdownDocument document, ConversionContext context)
    {
        var called = context.Footnotes.Called;
        var footnotes = ImmutableArray.CreateBuilder<Documents.Footnote>(called.Count);
        for (var i = 0; i < called.Count; i++)
        {
            var footnote = called[i];
            var blocks = BlockConverter.ConvertChildren(footnote, context);
            context.Coverage.Add(context.SpanOf(footnote.LabelSpan));
            var label = LabelOf(footnote).TrimStart('^');
            footnotes.Add(new(NodeSpans.Cover(SpanOf(footnote, context), blocks), i + 1, label, blocks));
        }

        foreach (var footnote in DocumentNotes.Of(document).All)
        {
            if (!context.Footnotes.IsCalled(footnote))
            {
                context.Report(MarkdownDiagnostics.FootnoteUnused, SpanOf(footnote, context), LabelOf(footnote));
            }
        }

        return footnotes.ToImmutable();
    }

    /// <summary>Markdig's place begins behind the label.</summary>
    private static SourceSpan SpanOf(MarkdigFootnote footnote, ConversionContext context)
    {
        var span = context.SpanOf(footnote);
        return footnote.LabelSpan.IsEmpty ? span : span with { Start = Math.Max(context.SpanOf(footnote.LabelSpan).Start - "[".Length, 0) };
    }

    private static string LabelOf(MarkdigFootnote footnote) => footnote.Label ?? "^";
}
