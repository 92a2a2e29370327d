/** `node src/time/parse-when.bench.ts [parses]`: our parser and the package `edtf` on the same corpus, best of five. */
import edtf from 'edtf';
import { parseWhen } from './parse-when.ts';

const CORPUS = [
  ...[
    '2025',
    '2025-04',
    '2025-04-22',
    '2025-04-22?',
    '2025-04~',
    '2025-04-22%',
    '2025-21',
    '202X',
    '2025-XX',
    '2025-04-XX',
  ],
  ...[
    '2025-02-03/2025-02-12',
    '2025-01-20/..',
    '../2025-02-12',
    '/2025-04-22',
    '2025-04-22/',
    '2025-01/2025-04?',
  ],
  ...['2025-02-12T02:58-05:00', '2025-04-28T18:00Z', '2025-02-12T02:58:11+08:00', '2025-04-25'],
];
const count = Number(process.argv[2] ?? 50_000);

const ours = time((text) => parseWhen(text));
const theirs = time((text) => edtf(text, { level: 1 }));
const row = (name: string, ms: number) =>
  `${name.padEnd(10)}${ms.toFixed(0).padStart(6)} ms${((ms / count) * 1000).toFixed(2).padStart(9)} µs each`;
process.stdout.write(`${count} parses\n${row('parseWhen', ours)}\n${row('edtf', theirs)}\n`);

function time(parse: (text: string) => unknown): number {
  const runs = Array.from({ length: 5 }, () => {
    const start = performance.now();
    for (let index = 0; index < count; index += 1) parse(CORPUS[index % CORPUS.length] ?? '');
    return performance.now() - start;
  });
  return Math.min(...runs);
}
