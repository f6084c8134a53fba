using System.Collections.Immutable;
using Leaflets.Documents;
using Leaflets.Markdown.Conversion.Inlines;
using Leaflets.Markdown.Diagnostics;
using Figures = Markdig.Extensions.Figures;

namespace Leaflets.Markdown.Conversion.Blocks;

/// <summary>What stands between <c>^^^</c>: one picture or one table, with its caption.</summary>
internal static class FigureConverter
{
    /// <summary>Converts a figure.</summary>
    public static Block? Convert(Figures.Figure figure, ConversionContext context)
    {
        var caption = ImmutableArray<Inline>.Empty;
        var captions = 0;
        Block? content = null;
        var blocks = 0;
        foreach (var child in figure)
        {
            if (child is Figures.FigureCaption text)
            {
                captions++;
                caption = InlineConverter.ConvertLeaf(text, context);
            }
            else if (BlockConverter.Convert(child, context) is { } block)
            {
                blocks++;
                content = block;
            }
        }

        var span = context.SpanOf(figure);
        context.Coverage.Claim(span, "^");
        if (captions > 1)
        {
            context.Report(MarkdownDiagnostics.Figure, span, "two captions");
        }

        var attributes = AttributeConverter.Read(figure, context);
        switch (content)
        {
            case Figure { Image.Title: { } title } when captions > 0:
                context.Report(MarkdownDiagnostics.Figure, span, "a picture with a title '" + title + "' beside its caption");
                return null;
            case Figure picture when blocks == 1:
                return picture with
                {
                    Span = span,
                    Caption = captions > 0 ? caption : picture.Caption,
                    Attributes = Merge(attributes, picture.Attributes),
                };
            case Table table when blocks == 1:
                return table with { Span = span, Caption = caption, Attributes = Merge(attributes, table.Attributes) };
            default:
                context.Report(MarkdownDiagnostics.Figure, span, blocks == 0 ? "nothing" : "other text");
                return null;
        }
    }

    private static NodeAttributes Merge(NodeAttributes outer, NodeAttributes inner) =>
        outer == NodeAttributes.None ? inner : inner == NodeAttributes.None ? outer : new()
        {
            Id = outer.Id ?? inner.Id,
            Classes = outer.Classes.AddRange(inner.Classes),
            Language = inner.Language ?? outer.Language,
            Direction = inner.Direction ?? outer.Direction,
            Values = outer.Values.SetItems(inner.Values),
        };
}
