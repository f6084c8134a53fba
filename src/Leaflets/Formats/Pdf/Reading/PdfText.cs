using System.Text;
using Leaflets.Formats.Reading;
using Leaflets.Inspection;

namespace Leaflets.Formats.Pdf.Reading;

/// <summary>What a PDF says to who hears it: the text of its structure tree, in its order.</summary>
internal sealed class PdfText
{
    private readonly PassageBuilder _body = new();
    private readonly List<(int Number, Passage Said)> _notes = [];

    private PdfText()
    {
    }

    /// <summary>The text of a PDF that this program has made.</summary>
    public static LeafletText Of(InspectedPdf pdf)
    {
        var text = new PdfText();
        foreach (var element in pdf.Tree)
        {
            text.Add(element, text._body, isMarked: false);
        }

        return new(text._body.ToPassage(), [.. text._notes.OrderBy(static note => note.Number).Select(static note => note.Said)]);
    }

    /// <param name="element">The element.</param>
    /// <param name="into">Takes the text.</param>
    /// <param name="isMarked">Whether labels are made by the program: those of definitions are the author's words.</param>
    private void Add(InspectedElement element, PassageBuilder into, bool isMarked)
    {
        var (start, at) = (into.Length, into.Place);
        var isLine = element.StandardType is "Span" or "Link" or "Reference" or "Code" or "Quote" or "Figure" or "Note";
        if (!isLine)
        {
            into.Break();
        }

        switch (element.Type)
        {
            case "Reference":
                break;
            case "Figure":
                // Its description is heard in place of letters that are drawn in it.
                AddMarks(element, into);
                break;
            case "Lbl" when isMarked:
                into.AddItem(Shown(element));
                break;
            case "Note":
                AddNote(element);
                break;
            case "LI":
                AddAll(element, into, isMarked);
                break;
            case "L":
                AddAll(element, into, !element.Attributes.Contains(("ListNumbering", "None")));
                break;
            case "TH":
                AddAll(element, into, isMarked: false);
                into.AddHeaderCell(start, at);
                break;
            default:
                AddMarks(element, into);
                AddAll(element, into, isMarked: false);
                break;
        }

        if (!isLine)
        {
            into.Break();
        }
    }

    private static void AddMarks(InspectedElement element, PassageBuilder into)
    {
        if (element.Type == "Figure")
        {
            into.Add(MarkKind.Picture, element.AlternativeText ?? string.Empty);
        }

        if (element.Type == "Link")
        {
            into.Add(MarkKind.Link, element.Addresses.Count == 0 ? "#" : string.Join(' ', element.Addresses));
        }

        if (element.Expansion is { } expansion)
        {
            into.Add(MarkKind.LongForm, expansion);
        }
    }

    private void AddAll(InspectedElement element, PassageBuilder into, bool isMarked)
    {
        foreach (var child in element.Children)
        {
            switch (child)
            {
                case InspectedText text:
                    into.Append(text.Text, text.Places);
                    break;
                case InspectedElement inner:
                    Add(inner, into, isMarked);
                    break;
            }
        }
    }

    /// <summary>
    /// A note is heard where it is called, so notes that notes call come before those of later calls; their labels say which they are.
    /// </summary>
    private void AddNote(InspectedElement note)
    {
        var (number, text) = (0, new PassageBuilder());
        foreach (var child in note.Children)
        {
            switch (child)
            {
                case InspectedElement { Type: "Lbl" } label:
                    number = NumberIn(Shown(label));
                    break;
                case InspectedElement inner:
                    Add(inner, text, isMarked: false);
                    break;
                case InspectedText said:
                    text.Append(said.Text, said.Places);
                    break;
            }
        }

        _notes.Add((number, text.ToPassage()));
    }

    /// <summary>The number of a label, in the digits of any script.</summary>
    private static int NumberIn(string label) =>
        label.Where(char.IsDigit).Aggregate(0, static (number, digit) => (number * 10) + (int)char.GetNumericValue(digit));

    private static string Shown(InspectedElement element)
    {
        var text = new StringBuilder();
        foreach (var child in element.Children)
        {
            text.Append(child switch { InspectedText shown => shown.Text, InspectedElement inner => Shown(inner), _ => string.Empty });
        }

        return text.ToString();
    }
}
