using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Operations.MarkedContent;
using UglyToad.PdfPig.Graphics.Operations.TextShowing;
using UglyToad.PdfPig.Tokens;

namespace Leaflets.Tests.Formats.Pdf.Hearing;

/// <summary>
/// A PDF read with PdfPig, as a program for blind readers reads it: the structure tree with the text of its marked content. What does not
/// agree on the way is a fault.
/// </summary>
internal sealed class HeardPdf
{
    private const string Reversed = "ReversedChars";

    private readonly PdfDocument _pdf;
    private readonly Dictionary<IndirectReference, int> _pages = [];
    private readonly List<Dictionary<int, string>> _content = [];
    private readonly List<Dictionary<int, IndirectReference>> _owners = [];
    private readonly Dictionary<string, IndirectReference> _annotationOwners = [];
    private readonly HashSet<(int Page, int Mcid)> _heard = [];

    private HeardPdf(PdfDocument pdf) => _pdf = pdf;

    /// <summary>The Document element.</summary>
    public HeardElement Root { get; private set; } = null!;

    /// <summary>What does not agree.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>Reads a PDF.</summary>
    public static HeardPdf Read(byte[] file)
    {
        using var pdf = PdfDocument.Open(file);
        var heard = new HeardPdf(pdf);
        heard.ReadPages();
        heard.ReadTree();
        heard.CheckAgreement();
        return heard;
    }

    private void ReadPages()
    {
        foreach (var page in _pdf.GetPages())
        {
            var content = new Dictionary<int, string>();
            foreach (var marked in page.GetMarkedContents().Where(marked => !marked.IsArtifact))
            {
                Add(page.Number, content, marked);
            }

            CheckNesting(page);
            _content.Add(content);
            _owners.Add([]);
        }

        var index = 0;
        foreach (var reference in PageReferences(_pdf.Structure.Catalog.CatalogDictionary.Data["Pages"]))
        {
            _pages[reference] = index++;
        }
    }

    private IEnumerable<IndirectReference> PageReferences(IToken node)
    {
        var dictionary = (DictionaryToken)Resolve(node);
        if (!dictionary.Data.TryGetValue("Kids", out var kids))
        {
            return [((IndirectReferenceToken)node).Data];
        }

        return ((ArrayToken)Resolve(kids)).Data.SelectMany(PageReferences);
    }

    private void Add(int page, Dictionary<int, string> content, MarkedContentElement marked)
    {
        if (marked.MarkedContentIdentifier < 0 || marked.Children.Any(child => !child.IsArtifact && child.ActualText is null))
        {
            Faults.Add($"Page {page}: marked content {marked.Tag} has no identifier, or content inside it.");
        }

        if (!content.TryAdd(marked.MarkedContentIdentifier, marked.ActualText ?? TextOf(marked)))
        {
            Faults.Add($"Page {page}: the identifier {marked.MarkedContentIdentifier} stands twice.");
        }
    }

    /// <summary>
    /// The strings of a sequence in the order of the content; those within <c>ReversedChars</c> are turned round (ISO 32000-1,
    /// 14.8.2.3.3), and where a replacement text stands, it is what is heard.
    /// </summary>
    private static string TextOf(MarkedContentElement marked)
    {
        var replaced = marked.Children.Where(child => child.Letters.Count > 0).ToList();
        var inside = replaced.SelectMany(child => child.Letters).Select(letter => letter.TextSequence).ToHashSet();
        var own = marked.Letters.Where(letter => !inside.Contains(letter.TextSequence))
            .GroupBy(letter => letter.TextSequence)
            .Select(text => (text.Key, Text: string.Concat(Once([.. text.Select(letter => letter.Value)]))))
            .Select(text => (text.Key, Text: marked.Tag == Reversed ? string.Concat(text.Text.EnumerateRunes().Reverse()) : text.Text));
        var said = replaced
            .Select(child => (Key: child.Letters.Min(letter => letter.TextSequence), Text: child.ActualText ?? string.Empty));
        return string.Concat(own.Concat(said)
            .OrderBy(text => text.Key).Select(text => text.Text));
    }

    /// <summary>PdfPig gives a letter twice that a stroke goes through: once without it and once with it.</summary>
    private static IEnumerable<string> Once(string[] letters) =>
        letters.Where((letter, index) => index + 1 == letters.Length || !letters[index + 1].Contains('\u0336', StringComparison.Ordinal)
            || letters[index + 1].Replace("\u0336", string.Empty, StringComparison.Ordinal) != letter);

    /// <summary>Every glyph lies in exactly one marked-content sequence or artifact.</summary>
    private void CheckNesting(Page page)
    {
        var depth = 0;
        var open = new Stack<int>();
        foreach (var operation in page.Operations)
        {
            switch (operation)
            {
                case BeginMarkedContent or BeginMarkedContentWithProperties:
                    // What an artifact shows may say of itself that it is reversed, and a part of a sequence what is heard in its place.
                    open.Push(operation is BeginMarkedContent { Name.Data: Reversed }
                        || (depth > 0 && operation is BeginMarkedContentWithProperties { Name.Data: "Span" }) ? 0 : 1);
                    depth += open.Peek();
                    break;
                case EndMarkedContent:
                    depth -= open.Pop();
                    break;
            }

            if (operation is ShowText or ShowTextsWithPositioning && depth != 1)
            {
                Faults.Add($"Page {page.Number}: text is shown in {depth} marked-content sequences.");
            }
        }
    }

    private void ReadTree()
    {
        var root = (DictionaryToken)Resolve(_pdf.Structure.Catalog.CatalogDictionary.Data["StructTreeRoot"]);
        ReadParents((DictionaryToken)Resolve(root.Data["ParentTree"]));
        Root = ReadElement((IndirectReferenceToken)root.Data["K"], parent: null);
    }

    private HeardElement ReadElement(IndirectReferenceToken reference, IndirectReferenceToken? parent)
    {
        var dictionary = (DictionaryToken)Resolve(reference);
        var element = new HeardElement(((NameToken)dictionary.Data["S"]).Data, dictionary);
        if (parent is not null && !((IndirectReferenceToken)dictionary.Data["P"]).Data.Equals(parent.Data))
        {
            Faults.Add($"A {element.Type} names another parent than the one that holds it.");
        }

        var page = dictionary.Data.TryGetValue("Pg", out var own) ? _pages[((IndirectReferenceToken)own).Data] : -1;
        foreach (var kid in dictionary.Data.TryGetValue("K", out var kids) ? Items(kids) : [])
        {
            switch (kid)
            {
                case NumericToken number:
                    AddContent(element, reference.Data, page, number.Int);
                    break;
                case IndirectReferenceToken inner:
                    element.Kids.Add(ReadElement(inner, reference));
                    break;
                case DictionaryToken part when part.Data.TryGetValue("MCID", out var mcid):
                    AddContent(element, reference.Data, _pages[((IndirectReferenceToken)part.Data["Pg"]).Data], ((NumericToken)mcid).Int);
                    break;
                case DictionaryToken part:
                    AddAnnotation(element, reference.Data, (IndirectReferenceToken)part.Data["Obj"]);
                    break;
            }
        }

        if (element.Kids.Count == 0 && element.Annotations == 0 && element.Type is not "TD" and not "Figure")
        {
            Faults.Add($"A {element.Type} is empty.");
        }

        return element;
    }

    private void AddContent(HeardElement element, IndirectReference reference, int page, int mcid)
    {
        if (!_heard.Add((page, mcid)))
        {
            Faults.Add($"Page {page + 1}: the content {mcid} is in the tree twice.");
        }

        if (!_content[page].TryGetValue(mcid, out var text))
        {
            Faults.Add($"Page {page + 1}: the tree has the content {mcid}, and the page has not.");
        }

        if (!_owners[page].TryGetValue(mcid, out var owner) || !owner.Equals(reference))
        {
            Faults.Add($"Page {page + 1}: the parent tree gives the content {mcid} to another element than the tree.");
        }

        element.Kids.Add(text ?? string.Empty);
    }

    private void AddAnnotation(HeardElement element, IndirectReference reference, IndirectReferenceToken annotation)
    {
        element.Annotations++;
        var key = ((NumericToken)((DictionaryToken)Resolve(annotation)).Data["StructParent"]).Int;
        if (!_annotationOwners.TryGetValue($"{key}", out var owner) || !owner.Equals(reference))
        {
            Faults.Add($"The parent tree gives annotation {key} to another element than the tree.");
        }
    }

    /// <summary>The parent tree: for the key of each page an array by identifier, for that of each annotation its element.</summary>
    private void ReadParents(DictionaryToken tree)
    {
        var numbers = ((ArrayToken)Resolve(tree.Data["Nums"])).Data;
        for (var i = 0; i < numbers.Count; i += 2)
        {
            var key = ((NumericToken)numbers[i]).Int;
            if (numbers[i + 1] is IndirectReferenceToken single && Resolve(single) is DictionaryToken)
            {
                _annotationOwners[$"{key}"] = single.Data;
                continue;
            }

            var owners = ((ArrayToken)Resolve(numbers[i + 1])).Data;
            for (var mcid = 0; mcid < owners.Count; mcid++)
            {
                if (owners[mcid] is IndirectReferenceToken owner)
                {
                    _owners[key][mcid] = owner.Data;
                }
            }
        }
    }

    private void CheckAgreement()
    {
        for (var page = 0; page < _content.Count; page++)
        {
            foreach (var mcid in _content[page].Keys.Where(mcid => !_heard.Contains((page, mcid))))
            {
                Faults.Add($"Page {page + 1}: the content {mcid} ('{_content[page][mcid]}') is not in the tree.");
            }
        }
    }

    private IEnumerable<IToken> Items(IToken kids) => kids is IndirectReferenceToken reference && Resolve(reference) is not ArrayToken
        ? [kids]
        : Resolve(kids) is ArrayToken array ? array.Data : [kids];

    private IToken Resolve(IToken token) =>
        token is IndirectReferenceToken reference ? _pdf.Structure.GetObject(reference.Data).Data : token;
}
