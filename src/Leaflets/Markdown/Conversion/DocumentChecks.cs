using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Markdown.Diagnostics;
using Leaflets.Markdown.FrontMatter;
using Leaflets.Markdown.Parsing;
using Markdig.Extensions.Footnotes;
using Syntax = Markdig.Syntax;

namespace Leaflets.Markdown.Conversion;

/// <summary>What can be looked at only when all of a document has been converted: what nothing used, and what is printed nowhere.</summary>
internal static class DocumentChecks
{
    /// <summary>Looks at what stands in the file for something else in it.</summary>
    public static void Run(Syntax.MarkdownDocument parsed, ConversionContext context)
    {
        CheckDefinitions(context);
        CheckNotes(context);
        context.ShortForms!.Check();
        CheckAttributes(parsed, context);
    }

    /// <summary>Definitions print nothing: a line that looks like one by accident must not vanish.</summary>
    private static void CheckDefinitions(ConversionContext context)
    {
        foreach (var definition in context.Definitions)
        {
            context.Coverage.Add(context.Coverage.WithColon(context.SpanOf(definition)));
            if (definition is FootnoteLinkReferenceDefinition || definition.Label is null || IsComment(definition))
            {
                continue;
            }

            if (definition.Label.StartsWith('^'))
            {
                context.Report(MarkdownDiagnostics.FootnoteNested, context.SpanOf(definition), definition.Label);
            }
            else if (!context.UsedDefinitions.Contains(definition))
            {
                context.Report(MarkdownDiagnostics.DefinitionUnused, context.SpanOf(definition), definition.Label);
            }
        }
    }

    /// <summary>The usual way to write a comment in Markdown that prints nothing anywhere: <c>[//]: # (text)</c>.</summary>
    private static bool IsComment(Syntax.LinkReferenceDefinition definition) =>
        definition is { Label: "//" or "comment", Url: "#" or "" or null };

    /// <summary>Notes that a star begins, where stars call notes: the star would be a bullet.</summary>
    private static void CheckNotes(ConversionContext context)
    {
        foreach (var star in context.HasNoteSigns ? context.LoneStars : [])
        {
            var text = Excerpt.Of(star.Text.TrimStart("* \t"));
            context.Report(LoneSignDiagnostics.NoteOrItem, star with { End = star.Start + 1 }, text);
        }
    }

    /// <summary>Where the document fails anyway, what it lacks is not reported.</summary>
    public static void CheckCoverage(
        ImmutableArray<Block> blocks, ImmutableArray<Documents.Footnote> footnotes, ConversionContext context)
    {
        if (context.Diagnostics.Any(static diagnostic => diagnostic.IsError))
        {
            return;
        }

        if (FrontMatterBlock.Find(context.Source) is { } frontMatter)
        {
            context.Coverage.Add(new SourceSpan(context.Source, 0, frontMatter.End));
        }

        context.Coverage.AddAll(blocks);
        context.Coverage.AddAll(footnotes);
        foreach (var diagnostic in context.Diagnostics)
        {
            context.Coverage.Add(diagnostic.Span);
        }

        if (context.Coverage.FindLost() is (var lost, var isText))
        {
            context.Report(isText ? MarkdownDiagnostics.TextLost : MarkDiagnostics.SignLost, lost, Excerpt.Of(lost.Text));
        }
    }

    private static void CheckAttributes(Syntax.MarkdownDocument parsed, ConversionContext context)
    {
        foreach (var (attributes, span) in AttributesParser.Of(parsed))
        {
            if (!context.TakenAttributes.Contains(attributes))
            {
                var place = context.SpanOf(span);
                context.Report(MarkdownDiagnostics.AttributesUnattached, place, place.Text.ToString());
            }
        }
    }
}
