// Pages for WeasyPrint, written before anything is timed.
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { runs } from "./blocks.mjs";
import { each } from "./leaflets.mjs";

const [collection, , , , fonts] = process.argv.slice(2);
const safe = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const face = (file, weight) => `@font-face { font-family: "Noto Sans"; font-weight: ${weight}; src: url("${pathToFileURL(resolve(fonts, file))}") }`;

await each("html", (leaflet, folder) => {
  const inline = (text) => runs(text).map((run) =>
    run.note ? `<span class="note">${safe(leaflet.notes.get(run.note))}</span>` : run.strong ? `<strong>${safe(run.text)}</strong>` : safe(run.text)).join("");
  const row = (cells, kind) => `<tr>${cells.map((cell) => `<${kind}>${inline(cell)}</${kind}>`).join("")}</tr>`;
  const block = (one) => ({
    heading: () => `<h${one.level}>${inline(one.text)}</h${one.level}>`,
    paragraph: () => `<p>${inline(one.text)}</p>`,
    list: () => `<ul>${one.items.map((item) => `<li>${inline(item)}</li>`).join("")}</ul>`,
    box: () => `<div class="box">${one.blocks.map(block).join("")}</div>`,
    figure: () => `<figure><img src="${pathToFileURL(resolve(collection, folder, one.path))}" alt="${safe(one.alt)}"><figcaption>${inline(one.caption)}</figcaption></figure>`,
    table: () => `<table><thead>${row(one.header, "th")}</thead><tbody>${one.rows.map((cells) => row(cells, "td")).join("")}</tbody></table>`,
  })[one.kind]();
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${safe(leaflet.title)}</title><style>
${face("NotoSans_400Regular.ttf", 400)} ${face("NotoSans_700Bold.ttf", 700)}
@page { size: A4; margin: 20mm } body { font: 12pt "Noto Sans" } img { width: 45% } td, th { border: 1px solid; padding: 4pt } table { border-collapse: collapse }
.box { border-left: 3pt solid blue; background: #f5f5f5; padding: 10pt } .note { float: footnote }
</style></head><body><h1>${safe(leaflet.title)}</h1><p>${safe(leaflet.summary)}</p>${leaflet.blocks.map(block).join("\n")}</body></html>`;
});
