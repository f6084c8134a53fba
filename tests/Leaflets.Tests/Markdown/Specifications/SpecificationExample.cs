using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Leaflets.Tests.Markdown.Specifications;

/// <summary>An example of a specification.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Markdown">What is written.</param>
/// <param name="Html">What it means.</param>
internal sealed record SpecificationExample(int Number, string Markdown, string Html)
{
    /// <summary>The words that a reader of the HTML sees, as a browser's parser finds them.</summary>
    public IEnumerable<string> Words()
    {
        var body = new HtmlParser().ParseDocument("<!doctype html><body>" + Html).Body!;
        return Visible(body).SelectMany(static text => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static IEnumerable<string> Visible(INode node) => node switch
    {
        IText text => [text.Data],
        IElement { LocalName: "script" or "style" } => [],
        _ => node.ChildNodes.SelectMany(Visible),
    };
}
