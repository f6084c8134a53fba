using System.Text;

namespace Leaflets.Cli.Help;

/// <summary>
/// A page of the manual as a terminal of 80 columns shows it: paragraphs and list items wrapped, rows of tables as lines below one another,
/// links as their text. It reads what the manual's own pages are written in, which a test holds; it is no reader of Markdown.
/// </summary>
internal sealed class TerminalPage
{
    private const string Fence = "```";
    private const string Item = "- ";

    private readonly StringBuilder _page = new();
    private readonly List<string> _text = [];
    private readonly List<string> _rows = [];
    private bool _isCode;

    private TerminalPage()
    {
    }

    /// <summary>The page for a text in Markdown.</summary>
    public static string Of(string markdown)
    {
        var page = new TerminalPage();
        foreach (var line in markdown.TrimEnd('\n').Split('\n'))
        {
            page.Take(line);
        }

        page.EndBlock();
        return page._page.ToString();
    }

    private void Take(string line)
    {
        if (line.StartsWith(Fence, StringComparison.Ordinal))
        {
            EndBlock();
            _isCode = !_isCode;
        }
        else if (_isCode)
        {
            _page.Append(line.Length > 0 ? $"  {line}" : line).Append('\n');
        }
        else if (line.Length == 0)
        {
            EndBlock();
            _page.Append('\n');
        }
        else if (line[0] == '|')
        {
            _rows.Add(line);
        }
        else if (line[0] == '#')
        {
            EndBlock();
            AppendHeading(line);
        }
        else
        {
            if (line.StartsWith(Item, StringComparison.Ordinal))
            {
                EndBlock();
            }

            _text.Add(line.Trim());
        }
    }

    private void AppendHeading(string line)
    {
        var level = line.IndexOf(' ', StringComparison.Ordinal);
        var text = TerminalText.Of(line[(level + 1)..]);
        _page.Append(text).Append('\n');
        if (level < 3)
        {
            _page.Append(level == 1 ? '=' : '-', WrappedText.WidthOf(text)).Append('\n');
        }
    }

    private void EndBlock()
    {
        if (_text.Count > 0)
        {
            var text = string.Join(' ', _text);
            WrappedText.Append(_page, TerminalText.Of(text), text.StartsWith(Item, StringComparison.Ordinal) ? "  " : string.Empty);
            _text.Clear();
        }

        if (_rows.Count > 0)
        {
            TerminalTable.Append(_page, _rows);
            _rows.Clear();
        }
    }
}
