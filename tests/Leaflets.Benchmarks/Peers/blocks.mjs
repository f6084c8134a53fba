// Reads the Markdown that the benchmark's leaflets are written in, so that programs with a language or an interface of their own get the same content.
// Not a Markdown reader: it knows the constructs of TwoPages.md and no others.

/** The title and the blocks of a leaflet. */
export function read(source) {
  const [, front, body] = /^---\n(.*?)\n---\n(.*)$/s.exec(source);
  const value = (name) => new RegExp(`^${name}: (.*)$`, "m").exec(front)[1];
  const notes = new Map();
  const text = body.replace(/^\[\^(\d+)\]: (.*)$/gm, (_, id, note) => (notes.set(id, note), ""));
  return { title: value("title"), summary: value("summary"), blocks: blocks(text), notes };
}

function blocks(text) {
  const all = [];
  for (const piece of text.split(/\n\s*\n(?![^:]*\n:::$)/m).map((part) => part.trim()).filter(Boolean)) {
    all.push(...block(piece));
  }
  return all;
}

function block(piece) {
  const lines = piece.split("\n");
  const heading = /^(#+) (.*)$/.exec(piece);
  if (heading) return [{ kind: "heading", level: heading[1].length, text: heading[2] }];
  if (piece.startsWith(":::")) return [{ kind: "box", blocks: blocks(lines.slice(1, -1).join("\n")) }];
  if (piece.startsWith("> [!")) return [{ kind: "box", blocks: blocks(lines.slice(1).map((line) => line.replace(/^> ?/, "")).join("\n")) }];
  const picture = /^!\[(.*?)\]\((\S+) "(.*?)"\)/.exec(piece);
  if (picture) return [{ kind: "figure", alt: picture[1], path: picture[2], caption: picture[3] }];
  if (piece.startsWith("|")) {
    const rows = lines.map((line) => line.split("|").slice(1, -1).map((cell) => cell.trim()));
    return [{ kind: "table", header: rows[0], rows: rows.slice(2) }];
  }
  if (piece.startsWith("- ")) return [{ kind: "list", items: lines.map((line) => line.slice(2)) }];
  return [{ kind: "paragraph", text: lines.join(" ") }];
}

/** The runs of a text: { text, strong } or { note }. */
export function runs(text) {
  return text.split(/(\*\*.*?\*\*|\[\^\d+\])/).filter(Boolean).map((part) =>
    part.startsWith("**") ? { text: part.slice(2, -2), strong: true }
      : part.startsWith("[^") ? { note: part.slice(2, -1) }
      : { text: part, strong: false });
}
