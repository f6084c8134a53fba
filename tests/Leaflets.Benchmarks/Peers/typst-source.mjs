// A leaflet in Typst's language.
import { runs } from "./blocks.mjs";

const safe = (text) => text.replace(/[\\#$*_`<>@\[\]~/=+-]/g, "\\$&");
const quoted = (text) => JSON.stringify(text);

/** The source of a leaflet whose pictures lie in a folder of the workspace. */
export function sourceOf(leaflet, folder) {
  const inline = (text) => runs(text).map((run) =>
    run.note ? `#footnote[${safe(leaflet.notes.get(run.note))}]` : run.strong ? `#strong[${safe(run.text)}]` : safe(run.text)).join("");
  const block = (one) => ({
    heading: () => `${"=".repeat(one.level - 1)} ${inline(one.text)}`,
    paragraph: () => inline(one.text),
    list: () => one.items.map((item) => `- ${inline(item)}`).join("\n"),
    box: () => `#block(width: 100%, stroke: (left: 3pt + blue), fill: luma(245), inset: 10pt)[\n${one.blocks.map(block).join("\n\n")}\n]`,
    figure: () => `#figure(image(${quoted(`/${folder}/${one.path}`)}, width: 45%, alt: ${quoted(one.alt)}), caption: [${inline(one.caption)}])`,
    table: () => `#table(columns: (2fr, 1fr, 1fr), table.header(${one.header.map((cell) => `[*${safe(cell)}*]`).join(", ")}),\n`
      + `${one.rows.map((row) => row.map((cell) => `[${inline(cell)}]`).join(", ")).join(",\n")})`,
  })[one.kind]();
  return `#set document(title: ${quoted(leaflet.title)})
#set page(paper: "a4", margin: 20mm, numbering: "1")
#set text(font: "Noto Sans", size: 12pt, lang: "en")
#title()

${safe(leaflet.summary)}

${leaflet.blocks.map(block).join("\n\n")}
`;
}
