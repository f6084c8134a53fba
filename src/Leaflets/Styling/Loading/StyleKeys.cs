using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Leaflets.Settings.Keys;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Styling.Loading;

/// <summary>The keys at the top of a style file.</summary>
internal static class StyleKeys
{
    /// <summary>The key that names the style underneath.</summary>
    public const string Extends = "extends";

    private static readonly KeyTable<ListStyle> ListKeys = new(
        Key.Of<ListStyle, ImmutableArray<string>>(
            "bullets",
            "The bullet of each level; deeper levels start again from the first.",
            ValueKinds.ListOfWords,
            (lists, bullets) => lists with { Bullets = bullets }),
        Key.Of<ListStyle, Length>(
            "indent",
            "The indent of an item's text; the marker is placed in this space.",
            StyleKinds.Absolute(0, 200),
            (lists, indent) => lists with { Indent = indent }),
        Key.Of<ListStyle, Length>(
            "gap", "The smallest space between marker and text.", StyleKinds.Absolute(0, 100), (lists, gap) => lists with { Gap = gap }),
        Key.Of<ListStyle, Color?>(
            "color",
            "The colour of markers; none means the colour of the text.",
            ValueKinds.OrNoValue(StyleKinds.Color),
            (lists, color) => lists with { BulletColor = color }));

    private static readonly KeyTable<TableStyle> TableKeys = new(
        Key.Of<TableStyle, Stroke?>(
            "outer",
            "The line above the first and below the last row.",
            BoxKinds.Line,
            table => table.Outer,
            (table, line) => table with { Outer = line }),
        Key.Of<TableStyle, Stroke?>(
            "header-rule",
            "The line under the header rows.",
            BoxKinds.Line,
            table => table.HeaderRule,
            (table, line) => table with { HeaderRule = line }),
        Key.Of<TableStyle, Stroke?>(
            "row-rule", "The line between rows.", BoxKinds.Line, table => table.RowRule, (table, line) => table with { RowRule = line }),
        Key.Of<TableStyle, Stroke?>(
            "column-rule",
            "The line between columns.",
            BoxKinds.Line,
            table => table.ColumnRule,
            (table, line) => table with { ColumnRule = line }),
        Key.Of<TableStyle, Color?>(
            "stripe",
            "The background of every second row.",
            ValueKinds.OrNoValue(StyleKinds.Color),
            (table, color) => table with { Stripe = color }),
        Key.Of<TableStyle, bool>(
            "header-column",
            "Whether the cells of the first column are row headers; a table's header-column attribute overrides it.",
            ValueKinds.Flag,
            (table, has) => table with { HeaderColumn = has }),
        Key.Of<TableStyle, bool>(
            "decimal-alignment",
            "Whether numbers are aligned at their decimal marks in a column without an alignment; in a column that is aligned at "
            + "the end, they always are.",
            ValueKinds.Flag,
            (table, isAligned) => table with { DecimalAlignment = isAligned }),
        Key.Of<TableStyle, TooWideTable>(
            "too-wide",
            "What to do with a table whose words do not fit side by side: turn it or print each row as a record, or report an error.",
            ValueKinds.OneOf<TooWideTable>(),
            (table, rule) => table with { TooWide = rule }));

    private static readonly KeyTable<ColumnStyle> ColumnKeys = new(
        Key.Of<ColumnStyle, Length>(
            "gap", "The space between two columns.", StyleKinds.Absolute(0, 100), (columns, gap) => columns with { Gap = gap }),
        Key.Of<ColumnStyle, Stroke?>(
            "rule",
            "The line in the middle of the gap.",
            BoxKinds.Line,
            columns => columns.Rule,
            (columns, line) => columns with { Rule = line }));

    private static readonly KeyTable<StylePromises> RuleKeys = new(
        Key.Of<StylePromises, Length?>(
            "x-height",
            "The smallest height of a letter x, except in superscripts and subscripts.",
            ValueKinds.Nullable(StyleKinds.Absolute(0.5, 50)),
            (rules, height) => rules with { XHeight = height }),
        Key.Of<StylePromises, Length?>(
            "smallest-size",
            "The smallest type size, except in superscripts and subscripts.",
            ValueKinds.Nullable(StyleKinds.Absolute(4, 100)),
            (rules, size) => rules with { SmallestSize = size }),
        Key.Of<StylePromises, double?>(
            "leading",
            "The smallest leading of running text, as a multiple of its size.",
            ValueKinds.Nullable(ValueKinds.Number(0.8, 3)),
            (rules, leading) => rules with { Leading = leading }),
        Key.Of<StylePromises, double?>(
            "line-length",
            "The largest number of characters of English on a full line of running text.",
            ValueKinds.Nullable(ValueKinds.Number(20, 200)),
            (rules, length) => rules with { LineLength = length }));

    private static readonly KeyTable<ImmutableDictionary<StyleElement, DeclaredStyle>> Elements =
        ElementKeys.Elements(ElementKeys.Table.AsKind("element"));

    /// <summary>The keys. Each changes what the base said and leaves the rest.</summary>
    public static KeyTable<StyleDraft> Table { get; } = new(
        Key.Of<StyleDraft, string>(
            Extends, "The file that this one builds on: base.yaml.", ValueKinds.Words, static (draft, _) => draft),
        Key.Of<StyleDraft, string>(
            "description", "What the style is for, to help people choose one.", ValueKinds.Text, static (draft, _) => draft),
        Key.Of<StyleDraft, PageStyle>(
            "page",
            "The paper and its margins.",
            PageKeys.Page.AsKind("page"),
            draft => draft.Page,
            (draft, page) => draft with { Page = page }),
        Key.Of<StyleDraft, ImmutableDictionary<string, FontStack>>(
            "fonts",
            "Typefaces by name; 'text' is the document's.",
            FontKeys.Stacks,
            draft => draft.Fonts,
            (draft, fonts) => draft with { Fonts = fonts }),
        Key.Of<StyleDraft, ImmutableDictionary<StyleElement, DeclaredStyle>>(
            "elements",
            "How each part of a leaflet looks.",
            Elements.AsKind("elements"),
            draft => draft.Elements,
            (draft, elements) => draft with { Elements = elements }),
        Key.Of<StyleDraft, ListStyle>(
            "lists",
            "How list items are marked.",
            ListKeys.AsKind("lists"),
            draft => draft.Lists,
            (draft, lists) => draft with { Lists = lists }),
        Key.Of<StyleDraft, TableStyle>(
            "table",
            "The lines and stripes of tables.",
            TableKeys.AsKind("table"),
            draft => draft.Table,
            (draft, table) => draft with { Table = table }),
        Key.Of<StyleDraft, StylePromises>(
            "rules",
            "Rules for the text: the build measures it, and fails if a rule is broken.",
            RuleKeys.AsKind("rules"),
            draft => draft.Promises,
            (draft, promises) => draft with { Promises = promises }),
        Key.Of<StyleDraft, ColumnStyle>(
            "columns",
            "The space and the line between columns.",
            ColumnKeys.AsKind("columns"),
            draft => draft.Columns,
            (draft, columns) => draft with { Columns = columns }),
        Key.Of<StyleDraft, RunningContent>(
            "header",
            "The text in the top margin of every page.",
            PageKeys.Running.AsKind("running"),
            draft => draft.Page.Header,
            (draft, header) => draft with { Page = draft.Page with { Header = header } }),
        Key.Of<StyleDraft, RunningContent>(
            "footer",
            "The text in the bottom margin of every page.",
            PageKeys.Running.AsKind("running"),
            draft => draft.Page.Footer,
            (draft, footer) => draft with { Page = draft.Page with { Footer = footer } }));

    /// <summary>The JSON Schema of style files (draft 2020-12).</summary>
    public static JsonObject Schema() => Table.SchemaOfFile("A style of leaflets");
}
