// Typst: one process, one compiler, PDF/UA-1.
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { each } from "./leaflets.mjs";
import { sourceOf } from "./typst-source.mjs";

const [collection, , , , fonts] = process.argv.slice(2);
const compiler = NodeCompiler.create({ workspace: collection, fontArgs: [{ fontPaths: [fonts] }] });

await each("pdf", (leaflet, folder) => compiler.pdf({ mainFileContent: sourceOf(leaflet, folder) }, { pdfStandard: "ua-1" }));
