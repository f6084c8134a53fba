// Typst as a service: Markdown in, PDF/UA-1 out, one compiler for all requests. Usage: node typst-service.mjs WORKSPACE FOLDER FONTS
import { createServer } from "node:http";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { read } from "./blocks.mjs";
import { sourceOf } from "./typst-source.mjs";

const [workspace, folder, fonts] = process.argv.slice(2);
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [fonts] }] });

const server = createServer(async (request, response) => {
  try {
    let markdown = "";
    request.setEncoding("utf8");
    for await (const part of request) markdown += part;
    const file = compiler.pdf({ mainFileContent: sourceOf(read(markdown), folder) }, { pdfStandard: "ua-1" });
    // What was compiled is kept for incremental work; a service that keeps all of it grows without end.
    compiler.evictCache(10);
    response.writeHead(200, { "content-type": "application/pdf" }).end(file);
  } catch (error) {
    response.writeHead(422).end(String(error));
  }
});
server.listen(0, "127.0.0.1", () => console.log(`Now listening on: http://127.0.0.1:${server.address().port}`));
