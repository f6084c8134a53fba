using System.Text;
using Leaflets.Pdf.Conformance;

namespace Leaflets.Verification;

/// <summary>What a PDF says to who hears it: the text of its structure tree, in its order.</summary>
internal sealed class PdfText
{
    private readonly StringBuilder _body = new();
    private readonly List<(int Number, string Text)> _notes = [];

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

        return new(LeafletText.Bare(text._body.ToString()), [.. text._notes.OrderBy(static note => note.Number).Select(static note => note.Text)]);
    }

    /// <param name="element">The element.</param>
    /// <param name="into">Takes the text.</param>
    /// <param name="isMarked">Whether labels are made by the program: those of definitions are the author's words.</param>
    private void Add(InspectedElement element, StringBuilder into, bool isMarked)
    {
        switch (element.Type)
        {
            case "Reference":
            case "Lbl" when isMarked:
                return;
            case "Note":
                AddNote(element);
                return;
            case "LI":
                AddAll(element, into, isMarked);
                return;
            case "L":
                AddAll(element, into, !element.Attributes.Contains(("ListNumbering", "None")));
                return;
            default:
                AddAll(element, into, isMarked: false);
                return;
        }
    }

    private void AddAll(InspectedElement element, StringBuilder into, bool isMarked)
    {
        foreach (var child in element.Children)
        {
            switch (child)
            {
                case InspectedText text:
                    into.Append(text.Text);
                    break;
                case InspectedElement inner:
                    Add(inner, into, isMarked);
                    break;
            }
        }
    }

    /// <summary>A note is heard where it is called, so notes that notes call come before those of later calls; their labels say which they are.</summary>
    private void AddNote(InspectedElement note)
    {
        var text = new StringBuilder();
        AddAll(note, text, isMarked: true);
        _notes.Add((NumberOf(note), LeafletText.Bare(text.ToString())));
    }

    /// <summary>The number in a note's label, in the digits of any script.</summary>
    private static int NumberOf(InspectedElement note)
    {
        var label = new StringBuilder();
        if (note.Children.OfType<InspectedElement>().FirstOrDefault(static child => child.Type == "Lbl") is { } element)
        {
            new PdfText().AddAll(element, label, isMarked: false);
        }

        return label.ToString().Where(char.IsDigit).Aggregate(0, static (number, digit) => (number * 10) + (int)char.GetNumericValue(digit));
    }
}
