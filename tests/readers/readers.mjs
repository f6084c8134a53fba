// What four programs that most people read PDF files with take from a file as its text.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import * as mupdf from 'mupdf';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

const packages = dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')));
let pdfium;

const tool = (program, ...args) => execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] });

/** Opens a file with pdf.js. */
export const open = file => getDocument({
  data: new Uint8Array(readFileSync(file)), verbosity: VerbosityLevel.ERRORS, isEvalSupported: false, useSystemFonts: false,
  cMapUrl: join(packages, 'cmaps/'), cMapPacked: true, standardFontDataUrl: join(packages, 'standard_fonts/'),
}).promise;

async function withPdfJs(file) {
  const document = await open(file);
  const text = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    text.push(items.map(item => item.str + (item.hasEOL ? '\n' : '')).join(''));
  }

  await document.destroy();
  return text.join('\n');
}

async function withPdfium(file) {
  pdfium ??= await PDFiumLibrary.init();
  const document = await pdfium.loadDocument(readFileSync(file));
  const text = [...document.pages()].map(page => page.getText());
  document.destroy();
  return text.join('\n');
}

function withMuPdf(file) {
  const document = mupdf.Document.openDocument(readFileSync(file), 'application/pdf');
  const text = [];
  for (let number = 0; number < document.countPages(); number++) {
    text.push(document.loadPage(number).toStructuredText('preserve-whitespace').asText());
  }

  document.destroy();
  return text.join('\n');
}

/** The programs by name. MuPDF is the current one: mutool of Debian 12 (1.21) gives the order of the content and does not know right-to-left text. */
export const readers = {
  'pdf.js': withPdfJs,
  PDFium: withPdfium,
  poppler: file => tool('pdftotext', '-enc', 'UTF-8', file, '-'),
  MuPDF: withMuPdf,
};
