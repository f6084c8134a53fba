// Prints the structure tree of a PDF file as pdf.js has it: a line for each element that holds text, with its types from the page down and its text.
// node trees.mjs FILE
import { open } from './readers.mjs';

const document = await open(process.argv[2]);
for (let number = 1; number <= document.numPages; number++) {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const texts = new Map();
  const around = [];
  for (const item of items) {
    if (item.type === 'beginMarkedContentProps' || item.type === 'beginMarkedContent') {
      around.push(item.id ?? around.at(-1));
    } else if (item.type === 'endMarkedContent') {
      around.pop();
    } else if (around.at(-1)) {
      texts.set(around.at(-1), (texts.get(around.at(-1)) ?? '') + item.str);
    }
  }

  const walk = (node, path) => {
    for (const child of node.children ?? []) {
      if (child.type === 'content') {
        console.log(`${number}\t${path.join(' ')}\t${texts.get(child.id) ?? ''}`);
      } else if (child.role) {
        walk(child, [...path, child.role]);
      }
    }
  };
  walk(await page.getStructTree(), []);
}

await document.destroy();
