using System.Collections.Immutable;
using Leaflets.Bounds;
using Leaflets.Documents;
using Leaflets.Languages;
using Leaflets.Presentation.Nodes;
using Leaflets.Styling;
using Leaflets.Typesetting.Semantics;

namespace Leaflets.Presentation;

/// <summary>
/// Presents running text: white space collapses, line ends in the source become spaces or nothing, signs get the words that are heard.
/// </summary>
/// <param name="document">The leaflet.</param>
internal sealed class InlinePresenter(StyledDocument document)
{
    /// <summary>What stands for a picture among characters (Unicode 23.8).</summary>
    private const char ObjectReplacement = '\uFFFC';

    private readonly LanguageData _language = document.Language;

    /// <summary>Presents the text of a paragraph.</summary>
    /// <param name="content">The text.</param>
    /// <param name="setting">The setting of what it is the text of.</param>
    public PresentedText Present(ImmutableArray<Inline> content, NodeSetting setting)
    {
        var around = new Surroundings(setting.Style, setting.Language, setting.Direction);
        return new PresentedText(setting, TextEnd.Trim(Present(content, around, new WhiteSpace())));
    }

    /// <summary>A picture.</summary>
    /// <param name="image">What the document says of it.</param>
    /// <param name="setting">Its setting.</param>
    public PresentedImage Present(Image image, NodeSetting setting) => new(setting, image, document.Images[image.Path]);

    private ImmutableArray<PresentedInline> Present(ImmutableArray<Inline> content, Surroundings around, WhiteSpace line)
    {
        var presented = ImmutableArray.CreateBuilder<PresentedInline>(content.Length);
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] is not SoftBreak)
            {
                Add(presented, Present(content[i], around, line));
            }
            else if (!UnspacedScript.JoinsLines(line.Last, UnspacedScript.FirstCharacter(content, i + 1)))
            {
                // Between Chinese and Japanese characters a line end stands for nothing (CSS Text 4, 4.1.3, segment breaks).
                Add(presented, new PresentedWords(around.SettingOf(content[i], around.Style), PiecesOf(" ", line, [])));
            }
        }

        return presented.DrainToImmutable();
    }

    private static void Add(ImmutableArray<PresentedInline>.Builder to, PresentedInline inline)
    {
        if (inline is not (PresentedWords { Pieces: [] } or PresentedVerbatim { Text: "" } or PresentedAbbreviation { Text: "" }))
        {
            to.Add(inline);
        }
    }

    private PresentedInline Present(Inline inline, Surroundings around, WhiteSpace line)
    {
        Steps.Take();
        var style = StyleElements.Of(inline) is { } element ? around.Style.Child(element) : around.Style;
        var setting = around.SettingOf(inline, style);
        var inside = around.Inside(setting);
        PresentedInline presented = inline switch
        {
            Text text => new PresentedWords(setting, PiecesOf(text.Value, line, SymbolsOf(setting.Language))),
            InlineCode code => new PresentedVerbatim(setting, line.Collapse(code.Value)),
            Abbreviation form => new PresentedAbbreviation(setting, line.Collapse(form.Value), form.Expansion),
            WriteInBlank blank => new PresentedBlank(setting, line.Collapse(WrittenMarks.Blank(blank)), _language[PrintedWord.Blank]),
            HardBreak => Break(setting, line),
            Image image => Picture(image, setting, line),
            FootnoteReference call => NoteCall(call, setting, line),
            Link link => Present(link, setting, Present(link.Content, inside, line)),
            Emphasis span => new PresentedSpan(setting, SpanKind.Emphasis, Present(span.Content, inside, line)),
            Strong span => new PresentedSpan(setting, SpanKind.Strong, Present(span.Content, inside, line)),
            Inserted span => new PresentedSpan(setting, SpanKind.Inserted, Present(span.Content, inside, line)),
            Marked span => new PresentedSpan(setting, SpanKind.Marked, Present(span.Content, inside, line)),
            InlineSpan span => new PresentedSpan(setting, SpanKind.Plain, Present(span.Content, inside, line)),
            Strikethrough span => Heard(new(setting, SpanKind.Strikethrough, Present(span.Content, inside, line)), span),
            Subscript span => Heard(
                new(setting, SpanKind.Subscript, Present(span.Content, inside with { Script = TextScript.Subscript }, line)), span),
            Superscript span => Heard(
                new(setting, SpanKind.Superscript, Present(span.Content, inside with { Script = TextScript.Superscript }, line)), span),
            _ => throw new ArgumentOutOfRangeException(nameof(inline), inline.GetType().Name, "This kind of inline cannot be presented."),
        };
        return inline.Attributes.Direction is not null || setting.IsTurned ? presented with { IsIsolated = true } : presented;
    }

    private static PresentedBreak Break(NodeSetting setting, WhiteSpace line)
    {
        line.BeginLine();
        return new PresentedBreak(setting);
    }

    private PresentedImage Picture(Image image, NodeSetting setting, WhiteSpace line)
    {
        line.Pass(ObjectReplacement);
        return Present(image, setting);
    }

    private PresentedNoteCall NoteCall(FootnoteReference call, NodeSetting setting, WhiteSpace line)
    {
        var label = line.Collapse(_language.Numbers.Format(call.Number));
        return new PresentedNoteCall(
            setting with { Script = TextScript.NoteCall }, call.Number, label, $"{_language[PrintedWord.Footnote]} {label}");
    }

    private static PresentedLink Present(Link link, NodeSetting setting, ImmutableArray<PresentedInline> content)
    {
        var (text, isInternal) = (PlainText.Of(link.Content).Trim(), link.Target.StartsWith('#'));
        return new PresentedLink(setting, content)
        {
            Anchor = isInternal ? link.Target[1..] : null,
            Address = isInternal ? null : LinkAddress.Of(link.Target),
            Title = link.Title is { Length: > 0 } title ? title : null,
            Spoken = link.Title is { Length: > 0 } own ? $"{text} ({own})" : text,
        };
    }

    private PresentedSpan Heard(PresentedSpan span, Inline source) =>
        span with { Spoken = SpokenSpan.WordsFor(span.Kind, source, _language) };

    /// <summary>The words for signs in a language; only those of the leaflet's own are known.</summary>
    private ImmutableDictionary<char, string> SymbolsOf(string language) => language == _language.Tag ? _language.Symbols : [];

    private static ImmutableArray<SpokenPiece> PiecesOf(string text, WhiteSpace line, ImmutableDictionary<char, string> symbols)
    {
        var pieces = ImmutableArray.CreateBuilder<SpokenPiece>(1);
        var before = line.Before;
        var value = before + text;
        foreach (var (start, end, words) in SpokenText.Divide(value, before.Length, symbols))
        {
            if (line.Collapse(value.AsSpan(start, end - start)) is { Length: > 0 } piece)
            {
                pieces.Add(new SpokenPiece(piece, words));
            }
        }

        return pieces.DrainToImmutable();
    }
}
