using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Leaflets.Word.Looks;

/// <summary>The named styles of one document. A look has one style; a name that another look has taken gets a number.</summary>
internal sealed class WordStyles
{
    /// <summary>The style that all paragraph styles build on.</summary>
    public const string Normal = "Normal";

    /// <summary>The style of tables.</summary>
    public const string Table = "LeafletTable";

    private readonly ParagraphLook _normal;
    private readonly string _language;
    private readonly Dictionary<(string, object), string> _ids = [];
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<W.Style> _styles = [];

    public WordStyles(ParagraphLook normal, string language)
    {
        _normal = normal;
        _language = language;
        Paragraph("Normal", normal);
    }

    /// <summary>The id of the paragraph style with this look.</summary>
    public string Paragraph(string name, ParagraphLook look)
    {
        if (_ids.TryGetValue((name, look), out var id))
        {
            return id;
        }

        var isNormal = _styles.Count == 0;
        (id, var unique) = Name(name);
        _ids.Add((name, look), id);
        var style = new W.Style { Type = W.StyleValues.Paragraph, StyleId = id, Default = isNormal ? true : null };
        style.Append(new W.StyleName { Val = unique });
        if (!isNormal)
        {
            style.Append(new W.BasedOn { Val = Normal });
        }

        style.Append(new W.PrimaryStyle());
        style.Append(LookXml.Paragraph(look, _normal, isNormal));
        var letters = new W.StyleRunProperties();
        LookXml.AppendLetters(letters, look.Text, isNormal ? null : _normal.Text);
        if (letters.HasChildren)
        {
            style.Append(letters);
        }

        _styles.Add(style);
        return id;
    }

    /// <summary>The id of the character style that turns one look of letters into another.</summary>
    public string Character(string name, TextLook look, TextLook around)
    {
        var letters = new W.StyleRunProperties();
        LookXml.AppendLetters(letters, look, around, isCharacterStyle: true);
        var key = letters.OuterXml;
        if (_ids.TryGetValue((name, key), out var id))
        {
            return id;
        }

        (id, var unique) = Name(name);
        _ids.Add((name, key), id);
        var style = new W.Style(new W.StyleName { Val = unique }) { Type = W.StyleValues.Character, StyleId = id };
        if (letters.HasChildren)
        {
            style.Append(letters);
        }

        _styles.Add(style);
        return id;
    }

    /// <summary>Adds a style that is made elsewhere.</summary>
    public void Add(W.Style style) => _styles.Add(style);

    /// <summary>The part.</summary>
    public W.Styles ToXml()
    {
        var defaults = new W.RunPropertiesBaseStyle();
        LookXml.AppendLetters(defaults, _normal.Text, null);
        defaults.Append(LanguageXml.OfDocument(_language));
        var styles = new W.Styles(new W.DocDefaults(
            new W.RunPropertiesDefault(defaults), new W.ParagraphPropertiesDefault()));
        foreach (var style in _styles)
        {
            styles.Append(style);
        }

        return styles;
    }

    private (string Id, string Name) Name(string name)
    {
        var unique = name;
        for (var i = 2; !_taken.Add(unique); i++)
        {
            // "List Bullet 2" is a name of Word's own; so the number stands in brackets.
            unique = $"{name} ({WordMeasure.Text(i)})";
        }

        return (IdOf(unique), unique);
    }

    // Word makes the ids of its own styles so: each word begins with a capital, nothing stands between.
    private static string IdOf(string name)
    {
        Span<char> id = stackalloc char[name.Length];
        var length = 0;
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsLetterOrDigit(name[i]))
            {
                id[length++] = i == 0 || name[i - 1] == ' ' ? char.ToUpperInvariant(name[i]) : name[i];
            }
            else if (name[i] == '(')
            {
                id[length++] = '-';
            }
        }

        return new string(id[..length]);
    }
}
