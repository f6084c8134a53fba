using DocumentFormat.OpenXml;
using Leaflets.Formats.Word.Looks;
using Leaflets.Formats.Word.Package;
using Leaflets.Presentation;
using Leaflets.Presentation.Nodes;
using Leaflets.Styling;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Leaflets.Formats.Word;

/// <summary>Makes the parts of one document and packs them (ECMA-376 part 2).</summary>
internal sealed class WordPackage
{
    private const string TextPart = "word/document.xml";
    private const string CoreProperties = "docProps/core.xml";
    private const string CustomProperties = "docProps/custom.xml";
    private const string Main = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private readonly PresentedDocument _presented;
    private readonly StyledDocument _document;
    private readonly WordContext _context;
    private readonly WordResources _resources;
    private readonly List<(string Name, string? ContentType, byte[] Data)> _parts = [];

    public WordPackage(StyledDocument document, Action? checkpoint, WordResources resources)
    {
        _document = document;
        _presented = PresentedDocument.Of(document);
        _resources = resources;
        _context = new WordContext(_presented, checkpoint, resources);
    }

    public byte[] Write()
    {
        var relationships = new Relationships();
        relationships.To(Relationships.OfficeTypes + "styles", "styles.xml");
        relationships.To(Relationships.OfficeTypes + "settings", "settings.xml");
        relationships.To(Relationships.OfficeTypes + "fontTable", "fontTable.xml");
        relationships.To(Relationships.OfficeTypes + "numbering", "numbering.xml");
        relationships.To(Relationships.OfficeTypes + "footnotes", "footnotes.xml");
        var header = relationships.To(Relationships.OfficeTypes + "header", "header1.xml");
        var footer = relationships.To(Relationships.OfficeTypes + "footer", "footer1.xml");

        var body = new W.Body();
        var sections = new SectionWriter(_context, header, footer);
        var blocks = new BlockWriter(_context, relationships, sections);
        W.SectionProperties? last = null;
        blocks.WriteInto(body, () =>
        {
            blocks.Write(_presented.Blocks, _context.Root);
            last = sections.Last(blocks.Pending.Count > 0 ? blocks.Pending[^1] : null);
        });
        CallRemainingNotes();
        body.Append(last!);
        var noteRelationships = new Relationships();
        var notes = Notes(noteRelationships);
        var running = new RunningWriter(_context);
        var top = running.Write(new W.Header(), _presented.Header, "header");
        var bottom = running.Write(new W.Footer(), _presented.Footer, "footer");

        Add(TextPart, Main + "document.main+xml", XmlPart.Write(new W.Document(body)));
        Add("word/_rels/document.xml.rels", null, relationships.ToXml());
        Add("word/styles.xml", Main + "styles+xml", _context.Styles.ToXml());
        Add("word/fontTable.xml", Main + "fontTable+xml", _context.Styles.FontsToXml());
        Add("word/settings.xml", Main + "settings+xml", XmlPart.Write(Settings()));
        Add("word/numbering.xml", Main + "numbering+xml", _context.Numberings.ToXml());
        Add("word/footnotes.xml", Main + "footnotes+xml", XmlPart.Write(notes));
        if (!noteRelationships.IsEmpty)
        {
            Add("word/_rels/footnotes.xml.rels", null, noteRelationships.ToXml());
        }

        Add("word/header1.xml", Main + "header+xml", XmlPart.Write(top));
        Add("word/footer1.xml", Main + "footer+xml", XmlPart.Write(bottom));
        DocumentProperties.AddTo(_parts, _document);
        return Pack();
    }

    private void Add(string name, string? contentType, byte[] data) => _parts.Add((name, contentType, data));

    private byte[] Pack()
    {
        using var zip = new ZipWriter();
        zip.Add("[Content_Types].xml", XmlPart.Write(writer =>
        {
            writer.WriteStartElement("Types", "http://schemas.openxmlformats.org/package/2006/content-types");
            foreach (var (extension, type) in new[]
                {
                    ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
                    ("xml", "application/xml"),
                    ("png", "image/png"),
                    ("jpeg", "image/jpeg"),
                    ("svg", "image/svg+xml"),
                })
            {
                writer.WriteStartElement("Default");
                writer.WriteAttributeString("Extension", extension);
                writer.WriteAttributeString("ContentType", type);
                writer.WriteEndElement();
            }

            foreach (var (name, type, _) in _parts)
            {
                if (type is not null)
                {
                    writer.WriteStartElement("Override");
                    writer.WriteAttributeString("PartName", "/" + name);
                    writer.WriteAttributeString("ContentType", type);
                    writer.WriteEndElement();
                }
            }

            writer.WriteEndElement();
        }));
        var root = new Relationships();
        root.To(Relationships.OfficeTypes + "officeDocument", "word/document.xml");
        root.To("http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml");
        root.To(Relationships.OfficeTypes + "extended-properties", "docProps/app.xml");
        root.To(Relationships.OfficeTypes + "custom-properties", "docProps/custom.xml");
        zip.Add("_rels/.rels", root.ToXml(), _resources.Parts);
        foreach (var (name, _, data) in _parts)
        {
            zip.Add(name, data, name is TextPart or CoreProperties or CustomProperties ? null : _resources.Parts);
        }

        foreach (var (name, data) in _context.Media)
        {
            zip.Add("word/" + name, data.Span, _resources.Parts);
        }

        return zip.Finish();
    }

    /// <summary>
    /// Word allows no call inside a footnote. A note that only another note calls is called in the text after the last call, so that
    /// it is printed; the other note refers to it by a field.
    /// </summary>
    private void CallRemainingNotes()
    {
        var (paragraph, mark) = (_presented.Looks.Text, _presented.Looks.NoteCall);
        foreach (var note in _document.Footnotes)
        {
            if (!_context.Called.Add(note.Number))
            {
                continue;
            }

            var last = _context.LastCall ?? throw new InvalidOperationException($"Nothing in the text refers to footnote {note.Number}.");
            var around = TextLook.Of(paragraph.Style, paragraph.Language, isInline: false);
            var style = _context.Styles.Character(
                "footnote reference",
                TextLook.Of(mark.Style, mark.Language, isInline: true).Inside(around),
                around);
            var id = WordMeasure.Text(_context.NextId());
            OpenXmlElement[] call =
            [
                new W.Run(
                    new W.RunProperties(new W.RunStyle { Val = style }),
                    new W.Text("\u202F") { Space = SpaceProcessingModeValues.Preserve }),
                new W.BookmarkStart { Id = id, Name = _context.Bookmark(WordContext.NoteId(note.Number)) },
                new W.Run(new W.RunProperties(new W.RunStyle { Val = style }), new W.FootnoteReference { Id = note.Number }),
                _context.LastCall = new W.BookmarkEnd { Id = id },
            ];
            OpenXmlElement at = last;
            foreach (var element in call)
            {
                at = at.InsertAfterSelf(element);
            }
        }
    }

    private W.Footnotes Notes(Relationships relationships)
    {
        var notes = new W.Footnotes(
            new W.Footnote(new W.Paragraph(new W.Run(new W.SeparatorMark())))
            {
                Type = W.FootnoteEndnoteValues.Separator,
                Id = -1,
            },
            new W.Footnote(new W.Paragraph(new W.Run(new W.ContinuationSeparatorMark())))
            {
                Type = W.FootnoteEndnoteValues.ContinuationSeparator,
                Id = 0,
            });
        foreach (var note in _presented.Footnotes)
        {
            var xml = new W.Footnote { Id = note.Number };
            var writer = new BlockWriter(_context, relationships, sections: null);
            var scope = _context.Root with { IsInNote = true, TextName = "footnote text" };
            writer.WriteInto(xml, () =>
            {
                writer.Mark(note);
                writer.Write(note.Blocks, scope);
                if (writer.Pending is not [{ Look: not null }, ..])
                {
                    writer.Paragraph("footnote text", new PresentedText(note.Setting, []), scope);
                }
            });
            var text = TextLook.Of(note.Style, note.Language, isInline: false);
            var call = TextLook.Of(note.Call.Style, note.Call.Language, isInline: true).Inside(text);
            var mark = _context.Styles.Character("footnote reference", call, text);
            var first = xml.Elements<W.Paragraph>().First();
            first.InsertAfter(
                new W.Run(new W.Text(" ") { Space = SpaceProcessingModeValues.Preserve }),
                first.InsertAfter(
                    new W.Run(new W.RunProperties(new W.RunStyle { Val = mark }), new W.FootnoteReferenceMark()),
                    first.ParagraphProperties));
            notes.Append(xml);
        }

        return notes;
    }

    private W.Settings Settings()
    {
        return new W.Settings(
            new W.Zoom { Percent = "100" },
            new W.FootnoteDocumentWideProperties(
                new W.FootnoteSpecialReference { Id = -1 }, new W.FootnoteSpecialReference { Id = 0 }),
            new W.Compatibility(new W.CompatibilitySetting
            {
                Name = W.CompatSettingNameValues.CompatibilityMode,
                Uri = "http://schemas.microsoft.com/office/word",
                Val = "15",
            }),
            LanguageXml.OfTheme(_presented.Root.Language));
    }
}
