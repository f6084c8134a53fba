using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Markdown.Parsing;
using MarkdigFootnote = Markdig.Extensions.Footnotes.Footnote;
using Syntax = Markdig.Syntax;

namespace Leaflets.Markdown.Conversion;

/// <summary>Numbers footnotes in the order in which the text first calls them.</summary>
internal sealed class FootnoteRegistry(ConversionContext context)
{
    private readonly Dictionary<MarkdigFootnote, int> _numbers = [];
    private readonly List<MarkdigFootnote> _called = [];

    /// <summary>The number of a footnote that is called.</summary>
    public int NumberOf(MarkdigFootnote footnote)
    {
        if (!_numbers.TryGetValue(footnote, out var number))
        {
            _called.Add(footnote);
            _numbers.Add(footnote, number = _called.Count);
        }

        return number;
    }

    /// <summary>Converts the footnotes that the text calls, and those that they call in turn; reports the others.</summary>
    public ImmutableArray<Documents.Footnote> Convert(Syntax.MarkdownDocument document)
    {
        var footnotes = ImmutableArray.CreateBuilder<Documents.Footnote>(_called.Count);
        for (var i = 0; i < _called.Count; i++)
        {
            var footnote = _called[i];
            var blocks = BlockConverter.ConvertChildren(footnote, context);
            context.Coverage.Add(context.SpanOf(footnote.LabelSpan));
            var label = LabelOf(footnote).TrimStart('^');
            footnotes.Add(new(BlockConverter.Cover(SpanOf(footnote), blocks), i + 1, label, blocks));
        }

        foreach (var footnote in DocumentNotes.Of(document).All)
        {
            if (!_numbers.ContainsKey(footnote))
            {
                context.Report(MarkdownDiagnostics.FootnoteUnused, SpanOf(footnote), LabelOf(footnote));
            }
        }

        return footnotes.ToImmutable();
    }

    /// <summary>Markdig's place begins behind the label.</summary>
    private SourceSpan SpanOf(MarkdigFootnote footnote)
    {
        var span = context.SpanOf(footnote);
        return footnote.LabelSpan.IsEmpty ? span : span with { Start = Math.Max(context.SpanOf(footnote.LabelSpan).Start - "[".Length, 0) };
    }

    private static string LabelOf(MarkdigFootnote footnote) => footnote.Label ?? "^";
}
