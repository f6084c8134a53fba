// Says which share of a leaflet's words each reader gives whole and in order.
// node measure.mjs <folder of words: TAG.txt> <folder of PDF files: *.TAG.pdf> [--lost]
// Prints one line for a file: its tag and, for each reader, how many of a thousand words come out whole.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readers } from './readers.mjs';

const [words, files, ...rest] = process.argv.slice(2);
const tells = rest.includes('--lost');
const only = rest.filter(one => !one.startsWith('--'));
const breaksAnywhere = new Set(['ja', 'zh-Hans', 'zh-Hant']);
const unspaced = new Set(['th', 'lo', 'km', 'my', 'ja', 'zh-Hans', 'zh-Hant']);

// pdf.js writes the Lao vowel am as its two parts. Kinds of space are one; controls that are not seen are no part of a word; a word that a soft hyphen divides is one word.
const normal = text => text.normalize('NFC').replace(/[\u200B\u200E\u200F\u061C\u2060\u202A-\u202E\u2066-\u2069\uFEFF]/g, '').replaceAll('\u0EB3', '\u0ECD\u0EB2').replace(/[\u00AD\uFFFE][\s]*/g, '');

/**
 * For each item of one list the place of its partner in the other, or -1: the longest common subsequence, and of those that are as long, the one with the
 * most neighbours that stay neighbours. Without the second wish a page's foot that stands within a paragraph would take letters of the words beside it.
 */
function align(left, right) {
  const [n, m] = [left.length, right.length];
  const width = m + 1;
  const pair = 1 << 14;
  // The best that the rest of both lists gives: after a pair, and after anything else.
  const afterPair = new Uint32Array((n + 1) * width);
  const afterGap = new Uint32Array((n + 1) * width);
  for (let i = n - 1; i >= 0; i--) {
    for (let j = m - 1; j >= 0; j--) {
      const [here, below] = [i * width + j, (i + 1) * width + j];
      const skipped = Math.max(afterGap[below], afterGap[here + 1]);
      const paired = left[i] === right[j] ? pair + afterPair[below + 1] : 0;
      afterGap[here] = Math.max(paired, skipped);
      afterPair[here] = paired > 0 ? Math.max(paired + 1, skipped) : skipped;
    }
  }

  const partners = new Int32Array(n).fill(-1);
  for (let i = 0, j = 0, follows = false; i < n && j < m;) {
    const [here, below] = [i * width + j, (i + 1) * width + j];
    const best = follows ? afterPair[here] : afterGap[here];
    if (left[i] === right[j] && pair + afterPair[below + 1] + (follows ? 1 : 0) === best) {
      partners[i++] = j++;
      follows = true;
    } else {
      follows = false;
      if (afterGap[below] === best) {
        i++;
      } else {
        j++;
      }
    }
  }

  return partners;
}

// A line may end after a hyphen, a dash or the word space of Ethiopic.
const wordsOf = text => text.split(/[\s\u1361]+|(?<=[-\u2010-\u2014/])/).filter(Boolean);

const spaced = (said, taken) => {
  const [left, right] = [wordsOf(said), wordsOf(taken)];
  const partners = align(left, right);
  return { count: left.length, lost: left.filter((_, index) => partners[index] < 0) };
};

// Where no spaces part the words, those that a dictionary finds are to come out without anything between their letters.
function dense(said, taken, tag) {
  const characters = text => [...text].filter(one => one.trim() !== '');
  const left = characters(said);
  const right = [];
  const follows = [];
  let isNear = false;
  for (const one of taken) {
    if (one.trim() === '') {
      // Lines of Han and kana end between any two characters.
      isNear &&= breaksAnywhere.has(tag) && /[\r\n]/.test(one);
    } else {
      right.push(one);
      follows.push(isNear);
      isNear = true;
    }
  }

  const partners = align(left, right);
  const lost = [];
  let [count, at] = [0, 0];
  for (const { segment, isWordLike } of new Intl.Segmenter(tag, { granularity: 'word' }).segment(said)) {
    const length = characters(segment).length;
    if (isWordLike) {
      count++;
      const whole = [...Array(length).keys()].every(index => partners[at + index] >= 0
        && (index === 0 || (partners[at + index] === partners[at + index - 1] + 1 && follows[partners[at + index]])));
      if (!whole) {
        lost.push(segment);
      }
    }

    at += length;
  }

  return { count, lost };
}

console.log(['language', ...Object.keys(readers)].join('\t'));
for (const file of readdirSync(files).filter(name => name.endsWith('.pdf')).sort()) {
  const tag = file.split('.').at(-2);
  if (only.length > 0 && !only.includes(tag)) {
    continue;
  }

  const said = normal(readFileSync(join(words, tag + '.txt'), 'utf8'));
  const row = [tag];
  for (const [name, read] of Object.entries(readers)) {
    const taken = normal(await read(join(files, file)));
    const { count, lost } = unspaced.has(tag) ? dense(said, taken, tag) : spaced(said, taken);
    row.push(Math.floor((1000 * (count - lost.length)) / count));
    if (tells && lost.length > 0) {
      console.log(`  ${tag} ${name}: ${lost.slice(0, 40).join(' | ')}`);
    }
  }

  console.log(row.join('\t'));
}
