// Prints the text that pandoc, as it runs in browsers, takes from Word files, with a form feed between files.
// node pandoc.mjs FILE...
import { readFileSync } from 'node:fs';
import { convert } from 'pandoc-wasm';

const texts = [];
for (const file of process.argv.slice(2)) {
  const { stdout } = await convert({ from: 'docx', to: 'plain', wrap: 'none', 'input-files': ['leaflet.docx'] }, null, { 'leaflet.docx': new Blob([readFileSync(file)]) });
  texts.push(stdout);
}

console.log(texts.join('\f'));
