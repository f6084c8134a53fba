using System.Text;

namespace Leaflets.Tests.Markdown;

/// <summary>Texts of any length in which what stands in one place asks for what stands in all others.</summary>
internal static class GrowingTexts
{
    /// <summary>The texts by what they are; a number is about how many characters one has.</summary>
    public static IReadOnlyDictionary<string, Func<int, string>> All { get; } = new Dictionary<string, Func<int, string>>
    {
        ["openers of one sign, closers of another"] = static length => Many("*a ", length / 6) + Many("b_ ", length / 6),
        ["closers of one sign among openers of another"] = static length => Many("*a b_ ", length / 6),
        ["openers of all lengths"] = static length => Growing(length, '*', " a"),
        ["emphasis in emphasis"] = static length => Many("*a **b ", length / 14) + Many("c** d*", length / 14),
        ["marks of three in marks of two"] = static length => "a**b" + Many("c* ", length / 3),
        ["marks in a link"] = static length => "[" + Many("*a* ", length / 4) + "](b)",
        ["marks in the text of a picture"] = static length => "![" + Many("*a ", length / 3) + "](b.png)",
        ["marks in the title of a picture"] = static length => "![a](b.png \"" + Many("*a ", length / 3) + "\")",
        ["labels in bold, line by line"] = static length => Many("**Dose:** 5 mg\n", length / 15),
        ["code of every length"] = static length => Growing(length, '`', "e"),
        ["code over lines"] = static length => "`" + Many("a\n", length / 2) + "`",
        ["short forms and their uses"] = static length => Numbered(length / 20, "*[A{0}]: b\n") + "\n" + Numbered(length / 20, "A{0} "),
        ["short forms that begin as words do"] = static length => Numbered(length / 20, "*[A{0}]: b\n") + "\n" + Many("A ", length / 4),
        ["one short form, many uses"] = static length => "*[AB]: long form\n\n" + Many("AB ", length / 3),
        ["notes and their calls"] = static length => Numbered(length / 20, "a[^{0}]\n\n[^{0}]: b\n\n"),
        ["calls and then their notes"] = static length => Numbered(length / 16, "[^{0}]\n\n") + Numbered(length / 16, "[^{0}]: b\n\n"),
        ["one note called often"] = static length => Many("[^1] ", length / 5) + "\n\n[^1]: b\n",
        ["addresses by name"] = static length => Numbered(length / 20, "[a{0}]: b{0}\n\n[a{0}] "),
        ["addresses with titles that end far away"] = static length =>
            Many("[a](x (b ", length / 24) + "\n)" + new string(' ', length / 2) + "!",
        ["headings and links to them"] = static length => Numbered(length / 24, "## H{0}\n\n[x](#h{0})\n\n"),
        ["links that lead nowhere"] = static length => Numbered(length / 24, "## H{0}\n\n[x](#q{0})\n\n"),
        ["names of places"] = static length => Numbered(length / 20, "<a id=\"x{0}\"></a>a\n\n"),
        ["a long table"] = static length => "|a|b|\n|-|-|\n" + Many("|c|d|\n", length / 6),
        ["a wide table"] = static length =>
            Many("|a", length / 6) + "|\n" + Many("|-", length / 6) + "|\n" + Many("|b", length / 6) + "|\n",
        ["a table with marks"] = static length => "|a|b|\n|-|-|\n" + Many("|*c|_d|\n", length / 8),
        ["a long grid"] = static length => Many("+---+---+\n| a | b |\n", length / 20) + "+---+---+\n",
        ["a grid of one row"] = static length => "+---+---+\n" + Many("| a | b |\n", length / 10) + "+---+---+\n",
        ["a long table of dashes"] = static length => "  a    b\n----- -----\n" + Many("c     d\n", length / 8) + "\n",
        ["a wide table of dashes"] = static length =>
            Many("a  ", length / 9) + "\n" + Many("-- ", length / 9) + "\n" + Many("b  ", length / 9) + "\n\n",
        ["tables of dashes that do not end"] = static length => Many("--- ---\na\n\n", length / 11),
        ["a table of HTML"] = static length => "<table>" + Many("<tr><td>a</td><td>b</td></tr>\n", length / 31) + "</table>",
        ["cells over many rows"] = static length =>
            "<table>" + Many("<tr><td rowspan=50>a</td><td>b</td></tr>\n", length / 42) + "</table>",
        ["a list of HTML"] = static length => "<ul>" + Many("<li>a", length / 5) + "</ul>",
        ["attributes of one tag"] = static length => "<b " + Numbered(length / 6, "a{0}=b ") + ">x</b>",
        ["classes of one heading"] = static length => "## a {" + Numbered(length / 7, ".a{0} ") + "}\n",
        ["boxes with titles"] = static length => Many("> [!NOTE] a\n> b\n\n", length / 17),
        ["thousands of errors"] = static length => Many("<object>\n\n", length / 10),
        ["thousands of warnings"] = static length => Many("**a ", length / 4),
        ["a definition of many terms"] = static length => Many("t\n", length / 2) + ": b\n",
        ["a list that counts down"] = static length =>
            string.Concat(Enumerable.Range(0, length / 8).Select(static i => $"{99999 - i}. a\n")),
        ["items far from one another"] = static length => Many("a. b\n" + Many("c\n", 50), length / 105),
        ["sources of the front matter"] = static length =>
            "---\ntitle: T\nsources:\n" + Many("- \"*a* http://a.b\"\n", length / 19) + "---\ntext\n",
        ["a title of marks"] = static length => "---\ntitle: \"" + Many("*a ", length / 3) + "\"\n---\ntext\n",
        ["a title of addresses"] = static length => "---\ntitle: \"" + Many("http://a.b ", length / 11) + "\"\n---\ntext\n",
        ["blank lines in deep lists"] = static length => Many("- ", 50) + "a\n" + new string('\n', length),
        ["lines in deep quotes"] = static length => Many("> ", 50) + "a\n" + Many("b\n", length / 2),
    };

    private static string Many(string piece, int count) => new StringBuilder(piece.Length * count).Insert(0, piece, count).ToString();

    private static string Numbered(int count, string piece) =>
        string.Concat(
            Enumerable.Range(0, count)
            .Select(i => piece.Replace("{0}", i.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)));

    private static string Growing(int length, char sign, string between)
    {
        var text = new StringBuilder();
        for (var count = 1; text.Length < length; count++)
        {
            text.Append(between).Append(sign, count);
        }

        return text.ToString();
    }
}
