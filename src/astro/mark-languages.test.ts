import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listFiles } from '../content/disk/list-files.ts';
import { getWords } from '../words/words.ts';
import { toMarkLanguages } from './page-files.ts';

const words = { ...getWords('en'), marked: ['nb', 'de', 'ar'] };
const mark = toMarkLanguages({ words, dir: 'ltr' }) ?? String;
const [de, ar, end] = ['\ue001', '\ue002', '\ue0ff'];

test.each([
  [`<p>${de}Alles${end}</p>`, '<p lang="de">Alles</p>'],
  [`<p class="a>b"> ${ar}نص${end}\n</p>`, '<p class="a>b" lang="ar" dir="rtl"> نص\n</p>'],
  [`<p>${de}Von${end} X.</p>`, '<p><span lang="de">Von</span> X.</p>'],
  [`<p lang="nb">${de}Von${end}</p>`, '<p lang="nb"><span lang="de">Von</span></p>'],
  [`<p>${de}Von${end}<br></p>`, '<p><span lang="de">Von</span><br></p>'],
  [`<a title="${de}Von${end} X">1 < 2</a>`, '<a title="Von X">1 < 2</a>'],
  [`<nav aria-label="${de}Von${end} X" id="a"><a>1</a></nav>`, '<nav id="a"><a>1</a></nav>'],
  [`<nav aria-label="Von X"></nav>`, '<nav aria-label="Von X"></nav>'],
  [`<a aria-label="X ${ar}نص${end}">1</a>`, '<a aria-label="X نص" lang="ar" dir="rtl">1</a>'],
  [`<input aria-label="${de}Von${end}" />`, '<input aria-label="Von" lang="de" />'],
  [`<a lang="nb" aria-label="${de}Von${end}">1</a>`, '<a lang="nb">1</a>'],
  [
    `<a href="mailto:a?subject=%EE%80%81Von%EE%83%BF">x</a>`,
    '<a href="mailto:a?subject=Von">x</a>',
  ],
  [`<title>${de}Von${end}</title>`, '<title>Von</title>'],
  [
    `<script type="a/b">{"a":"<p>${de}Von${end}"}</script>`,
    '<script type="a/b">{"a":"<p>Von"}</script>',
  ],
  [`<select><option>${de}Von${end}</option></select>`, '<select><option>Von</option></select>'],
  [
    `<svg><text>a ${de}Von${end}</text></svg>`,
    '<svg><text>a <tspan lang="de">Von</tspan></text></svg>',
  ],
  [
    `<p>${de}Von <b>da</b> an${end} x`,
    '<p><span lang="de">Von </span><b><span lang="de">da</span></b><span lang="de"> an</span> x',
  ],
  [`<!-- ${de} -->${end}a`, '<!--  -->a'],
])('%s', (html, expected) => {
  expect(mark(html)).toBe(expected);
});

test('where every message is in the language of the page there is nothing to do', () => {
  expect(toMarkLanguages({ words: { ...words, marked: [] }, dir: 'ltr' })).toBeUndefined();
});

test('no style is for every span below something: those that the marks become would have it, too', () => {
  const styles = listFiles('src').filter((path) => /^(?!desk\/).*\.css$/.test(path));
  const rules = styles.flatMap((path) =>
    [
      ...readFileSync(`src/${path}`, 'utf8').matchAll(
        /^.*[^>+~\s,] +span(?::[\w-]+)?(?= *(?:\{|,$))/gm,
      ),
    ].map(([rule]) => `${path}: ${rule.trim()}`),
  );
  expect(styles.length).toBeGreaterThan(50);
  expect(rules).toEqual([]);
});
