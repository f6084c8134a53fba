using System.Text;
using Spectre.Console.Rendering;

namespace Leaflets.Cli.Help;

/// <summary>Text in lines that a terminal of 80 columns shows whole.</summary>
internal static class WrappedText
{
    /// <summary>
    /// The most columns of a line. A line may grow by one: an order to a CI service that a page names is broken up by a space.
    /// </summary>
    public const int Columns = 79;

    /// <summary>How many columns a text takes.</summary>
    public static int WidthOf(string text) => new Segment(text).CellCount();

    /// <summary>Appends text in lines; those after the first begin with an indent.</summary>
    public static void Append(StringBuilder page, string text, string indent)
    {
        var start = text.TakeWhile(static character => character == ' ').Count();
        page.Append(' ', start);
        var (width, isFirst) = (start, true);
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var wide = WidthOf(word);
            if (!isFirst && width + 1 + wide > Columns)
            {
                page.Append('\n').Append(indent);
                (width, isFirst) = (indent.Length, true);
            }

            page.Append(isFirst ? string.Empty : " ").Append(word);
            width += wide + (isFirst ? 0 : 1);
            isFirst = false;
        }

        page.Append('\n');
    }
}
