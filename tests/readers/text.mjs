// Prints the text that a reader takes from a PDF file.
// node text.mjs READER FILE
import { readers } from './readers.mjs';

const [reader, file] = process.argv.slice(2);
console.log(await readers[reader](file));
