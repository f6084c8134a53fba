using System.Collections.Immutable;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Styling;

/// <summary>
/// A style after the cascade of its files: what each element declares, and what belongs to the page. Immutable, thread-safe.
/// </summary>
internal sealed class StyleSheet
{
    /// <summary>The font stack that the document has where no style names one.</summary>
    internal const string DefaultFont = "text";

    private readonly ImmutableDictionary<StyleElement, DeclaredStyle> _declared;
    private readonly ImmutableDictionary<string, FontStack> _fonts;

    /// <summary>Makes a style sheet.</summary>
    /// <param name="name">The style's name: its file's name without the extension.</param>
    /// <param name="declared">What each element declares.</param>
    /// <param name="fonts">The font stacks by name; <c>text</c> must be among them.</param>
    /// <param name="page">The page.</param>
    /// <param name="lists">List markers.</param>
    /// <param name="table">The look of tables beyond their cells' elements.</param>
    /// <param name="columns">The look of columns.</param>
    /// <exception cref="ArgumentException">There is no font stack named <c>text</c>.</exception>
    public StyleSheet(
        string name,
        ImmutableDictionary<StyleElement, DeclaredStyle> declared,
        ImmutableDictionary<string, FontStack> fonts,
        PageStyle page,
        ListStyle lists,
        TableStyle table,
        ColumnStyle columns)
    {
        ArgumentNullException.ThrowIfNull(fonts);
        if (!fonts.ContainsKey(DefaultFont))
        {
            throw new ArgumentException($"A style needs a font stack named '{DefaultFont}'.", nameof(fonts));
        }

        Name = name;
        _declared = declared;
        _fonts = fonts.SetItems(fonts.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Completed())));
        Page = page;
        Lists = lists;
        Table = table;
        Columns = columns;
        Root = new ComputedStyle(this, StyleElement.Document, parent: null);
    }

    /// <summary>The style's name.</summary>
    public string Name { get; }

    /// <summary>The page.</summary>
    public PageStyle Page { get; }

    /// <summary>List markers.</summary>
    public ListStyle Lists { get; }

    /// <summary>The look of tables beyond their cells' elements.</summary>
    public TableStyle Table { get; }

    /// <summary>The look of columns beyond what the element <c>columns</c> declares.</summary>
    public ColumnStyle Columns { get; }

    /// <summary>The families that the style names and that are not there.</summary>
    internal MissingFamilies MissingFamilies { get; init; } = MissingFamilies.None;

    /// <summary>What the style promises of its text.</summary>
    public StylePromises Promises { get; init; } = StylePromises.None;

    /// <summary>The style of the document; every other comes from it by <see cref="ComputedStyle.Child"/>.</summary>
    public ComputedStyle Root { get; }

    /// <summary>The font stacks, by name.</summary>
    public IEnumerable<FontStack> Fonts => _fonts.Values.OrderBy(stack => stack.Name, StringComparer.Ordinal);

    internal static Length DefaultSize => Length.FromPoints(12);

    internal static StyleLength DefaultLeading => StyleLength.Ems(1.4);

    internal DeclaredStyle DeclaredFor(StyleElement element) => _declared.GetValueOrDefault(element, DeclaredStyle.Empty);

    internal FontStack FontStackNamed(string name) => _fonts.GetValueOrDefault(name) ?? _fonts[DefaultFont];
}
