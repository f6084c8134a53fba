// What every program that runs in Node needs: the leaflets of a part of a collection, one after the other.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { read } from "./blocks.mjs";

/** Calls make(leaflet, folder) for the leaflets from..to of a collection and writes what it gives. Usage: node X.mjs COLLECTION OUT FROM TO FONTS */
export async function each(extension, make) {
  const [collection, out, from, to] = process.argv.slice(2);
  mkdirSync(out, { recursive: true });
  const folders = readdirSync(join(collection, "leaflets"), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();
  for (const name of folders.slice(Number(from), Number(to))) {
    const leaflet = read(readFileSync(join(collection, "leaflets", name, "en.md"), "utf8"));
    writeFileSync(join(out, `${name}.${extension}`), await make(leaflet, `leaflets/${name}`));
  }
}
