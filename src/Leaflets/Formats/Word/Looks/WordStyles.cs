using DocumentFormat.OpenXml;
using Leaflets.Formats.Word.Package;
using Leaflets.Presentation.Nodes;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Leaflets.Formats.Word.Looks;

/// <summary>
/// The named styles of one document. A role has one style, whatever stands before and behind its paragraphs; a name that another look has
/// taken gets a number.
/// </summary>
internal sealed class WordStyles
{
    /// <summary>The style that all paragraph styles build on.</summary>
    public const string Normal = "Normal";

    /// <summary>The style of tables.</summary>
    public const string Table = "LeafletTable";

    private readonly ParagraphLook _normal;
    private readonly string _language;
    private readonly PresentedTableLook _tables;
    private readonly WordResources _resources;
    private readonly Dictionary<(string, object), string> _ids = [];
    private readonly Dictionary<(string, ParagraphLook), (string Id, ParagraphLook Look)> _roles = [];
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<NamedLook> _styles = [];

    public WordStyles(ParagraphLook normal, string language, PresentedTableLook tables, WordResources resources)
    {
        (_normal, _language, _tables, _resources) = (normal, language, tables, resources);
        StyleOf("Normal", normal);
    }

    /// <summary>A style: of a paragraph, or of letters and those around them.</summary>
    private sealed record NamedLook(string Id, string Name, ParagraphLook? Paragraph, (TextLook Look, TextLook Around)? Letters);

    /// <summary>
    /// The paragraph style of a role, with the look that it has: that of the first paragraph of the role. What depends on the neighbours of
    /// another, its paragraph says itself.
    /// </summary>
    public (string Id, ParagraphLook Look) StyleOf(string name, ParagraphLook look)
    {
        if (!_roles.TryGetValue((name, look.WithoutNeighbours), out var style))
        {
            var (id, unique) = Name(name);
            style = (id, look);
            _roles.Add((name, look.WithoutNeighbours), style);
            _styles.Add(new(id, unique, look, null));
        }

        return style;
    }

    /// <summary>The id of the character style that turns one look of letters into another.</summary>
    public string Character(string name, TextLook look, TextLook around)
    {
        // What turns one look into another may turn a third into a fourth.
        var key = _resources.Letters.Get((look, around), static looks => LettersOf(looks).OuterXml);
        if (_ids.TryGetValue((name, key), out var id))
        {
            return id;
        }

        (id, var unique) = Name(name);
        _ids.Add((name, key), id);
        _styles.Add(new(id, unique, null, (look, around)));
        return id;
    }

    /// <summary>The part that tells of the typefaces which the styles name.</summary>
    public byte[] FontsToXml()
    {
        var families = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var style in _styles)
        {
            var look = style.Paragraph?.Text ?? style.Letters!.Value.Look;
            families.UnionWith([look.Latin, look.Complex, look.EastAsian]);
        }

        return _resources.Made.Get(new PartRecipe([typeof(FontTableXml), .. families]), _ => FontTableXml.Of(families, _resources.Fonts));
    }

    /// <summary>The part.</summary>
    public byte[] ToXml() => _resources.Made.Get(new PartRecipe([_normal, _language, _tables, .. _styles]), _ => XmlPart.Write(Styles()));

    private W.Styles Styles()
    {
        var defaults = new W.RunPropertiesBaseStyle();
        LookXml.AppendLetters(defaults, _normal.Text, null);
        defaults.Append(LanguageXml.OfDocument(_language));
        _normal.Text.Features.AppendTo(defaults, LetterFeatures.None);
        var styles = new W.Styles(new W.DocDefaults(
            new W.RunPropertiesDefault(defaults), new W.ParagraphPropertiesDefault()));
        styles.AddNamespaceDeclaration("w14", "http://schemas.microsoft.com/office/word/2010/wordml");
        styles.AddNamespaceDeclaration("mc", "http://schemas.openxmlformats.org/markup-compatibility/2006");
        styles.MCAttributes = new MarkupCompatibilityAttributes { Ignorable = "w14" };
        foreach (var style in _styles)
        {
            styles.Append(style is { Paragraph: { } look } ? OfParagraph(style, look) : OfLetters(style, style.Letters!.Value));
        }

        styles.Append(TableStyleXml.Of(_tables));
        return styles;
    }

    private W.Style OfParagraph(NamedLook named, ParagraphLook look)
    {
        var isNormal = named.Id == Normal;
        var style = new W.Style { Type = W.StyleValues.Paragraph, StyleId = named.Id, Default = isNormal ? true : null };
        style.Append(new W.StyleName { Val = named.Name });
        if (!isNormal)
        {
            style.Append(new W.BasedOn { Val = Normal });
        }

        style.Append(new W.PrimaryStyle());
        style.Append(LookXml.Paragraph(look, _normal, isNormal));
        var letters = new W.StyleRunProperties();
        LookXml.AppendLetters(letters, look.Text, isNormal ? null : _normal.Text);
        look.Text.Features.AppendTo(letters, isNormal ? LetterFeatures.None : _normal.Text.Features);
        if (letters.HasChildren)
        {
            style.Append(letters);
        }

        return style;
    }

    private static W.Style OfLetters(NamedLook named, (TextLook Look, TextLook Around) looks)
    {
        var style = new W.Style(new W.StyleName { Val = named.Name }) { Type = W.StyleValues.Character, StyleId = named.Id };
        var letters = LettersOf(looks);
        if (letters.HasChildren)
        {
            style.Append(letters);
        }

        return style;
    }

    private static W.StyleRunProperties LettersOf((TextLook Look, TextLook Around) looks)
    {
        var letters = new W.StyleRunProperties();
        LookXml.AppendLetters(letters, looks.Look, looks.Around, isCharacterStyle: true);
        looks.Look.Features.AppendTo(letters, looks.Around.Features);
        return letters;
    }

    private (string Id, string Name) Name(string name)
    {
        var unique = name;
        for (var i = _numbers.GetValueOrDefault(name, 2); !_taken.Add(unique); i++)
        {
            _numbers[name] = i + 1;

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
