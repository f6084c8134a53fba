// The npm package docx: documents written by hand, element by element.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Document, FootnoteReferenceRun, HeadingLevel, ImageRun, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from "docx";
import { runs } from "./blocks.mjs";
import { each } from "./leaflets.mjs";

const [collection] = process.argv.slice(2);

// Word wants a picture of dots beside a drawing; drawing it is left out here.
const dot = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

await each("docx", (leaflet, folder) => {
  const inline = (text) => runs(text).map((run) => run.note ? new FootnoteReferenceRun(Number(run.note)) : new TextRun({ text: run.text, bold: run.strong }));
  const row = (cells, header) => new TableRow({
    tableHeader: header, children: cells.map((cell) => new TableCell({ children: [new Paragraph({ children: inline(header ? `**${cell}**` : cell) })] })),
  });
  const block = (one) => ({
    heading: () => [new Paragraph({ heading: one.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3, children: inline(one.text) })],
    paragraph: () => [new Paragraph({ children: inline(one.text) })],
    list: () => one.items.map((item) => new Paragraph({ bullet: { level: 0 }, children: inline(item) })),
    box: () => one.blocks.flatMap(block),
    figure: () => [
      new Paragraph({ children: [new ImageRun({
        type: "svg", data: readFileSync(join(collection, folder, one.path)), fallback: { type: "png", data: dot },
        transformation: { width: 300, height: 180 }, altText: { name: one.path, title: "", description: one.alt },
      })] }),
      new Paragraph({ children: inline(one.caption) }),
    ],
    table: () => [new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: [row(one.header, true), ...one.rows.map((cells) => row(cells, false))] })],
  })[one.kind]();
  return Packer.toBuffer(new Document({
    title: leaflet.title,
    styles: { default: { document: { run: { font: "Noto Sans", size: 24 } } } },
    footnotes: Object.fromEntries([...leaflet.notes].map(([id, note]) => [id, { children: [new Paragraph({ children: inline(note) })] }])),
    sections: [{ children: [
      new Paragraph({ heading: HeadingLevel.TITLE, text: leaflet.title }), new Paragraph(leaflet.summary), ...leaflet.blocks.flatMap(block)] }],
  }));
});
