// Prints the text that mammoth takes from Word files, with a form feed between files.
// node words.mjs FILE...
import mammoth from 'mammoth';

const texts = [];
for (const path of process.argv.slice(2)) {
  texts.push((await mammoth.extractRawText({ path })).value);
}

console.log(texts.join('\f'));
