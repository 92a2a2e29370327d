import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { printInParts } from '../../outputs/output-file.ts';
import { NOTHING_BEFORE, writeOutput, writeOutputs } from './write-outputs.ts';
import { FEW } from '../../../test/support/properties.ts';

function makeDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'outputs-'));
  onTestFinished(() => {
    rmSync(dir, { recursive: true, force: true });
  });
  return dir;
}

test('a file that is written in parts has the bytes of its body', () => {
  const dir = makeDir();
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.constantFrom(1, 400_000)), {
        maxLength: 5,
      }),
      (list) => {
        const file = printInParts('long.txt', () =>
          list.map(([text, times]) => text.repeat(times)),
        );
        writeOutputs(dir, { one: () => [file] }, NOTHING_BEFORE);
        expect(readFileSync(join(dir, 'long.txt')).equals(Buffer.from(file.body))).toBe(true);
      },
    ),
    { numRuns: FEW },
  );
});

test.for([
  [['ab', 'c'], false],
  [['ab', 'd'], true],
  [['ab'], true],
  [['ab', 'c', 'd'], true],
  [['ab', 'cd'], true],
] as const)('of the published “abc”, %j is written again: %s', ([parts, isWritten]) => {
  const dir = makeDir();
  writeOutput(dir, 'old', [Buffer.from('abc')], NOTHING_BEFORE);
  const findIntact = () => join(dir, 'old');
  writeOutput(
    dir,
    'new',
    parts.map((part) => Buffer.from(part)),
    { findIntact },
  );
  const read = () => readFileSync(join(dir, 'new')).toString();
  if (isWritten) expect(read()).toBe(parts.join(''));
  else expect(read).toThrow('ENOENT');
});
