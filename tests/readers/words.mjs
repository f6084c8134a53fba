// Prints the text that mammoth takes from a Word file.
// node words.mjs FILE
import mammoth from 'mammoth';

console.log((await mammoth.extractRawText({ path: process.argv[2] })).value);
