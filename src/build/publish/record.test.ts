import fc from 'fast-check';
import { expect, test } from 'vitest';
import { character } from '../../../test/support/characters.ts';
import { makeMemoryDisk } from '../../../test/support/memory-disk.ts';
import { loadRecord, saveRecord, type SiteRecord } from './record.ts';

const text = fc.string({ unit: character });
const LEAVES = { frames: 'f', 'body a b.mdx': 'b' };
const reads = fc.subarray(Object.keys(LEAVES));
const page = fc.record({
  reads,
  digest: text,
  assets: fc.array(text),
});
const records: fc.Arbitrary<SiteRecord> = fc.record({
  engine: text,
  check: fc.record({ problems: fc.constant([]) }),
  leaves: fc.dictionary(text, text).map((some) => ({ ...some, ...LEAVES })),
  sets: fc.dictionary(text, fc.record({ reads })),
  pages: fc.dictionary(text, page),
  outputs: fc.dictionary(text, fc.record({ reads, files: fc.array(text) })),
  files: fc.dictionary(text, text),
});

test('a record is read as it was saved, whatever stands in it', () => {
  fc.assert(
    fc.property(records, (record) => {
      const disk = makeMemoryDisk();
      disk.put('/cache/x', '');
      saveRecord(disk, '/cache', record);
      expect(JSON.stringify(loadRecord(disk, '/cache'))).toBe(JSON.stringify(record));
    }),
  );
});

test('a record of a version that had a line for each row is none', () => {
  const disk = makeMemoryDisk();
  disk.put('/cache/site.jsonl', '"engine"\n["leaves frames","f"]\n');
  expect(loadRecord(disk, '/cache')).toBeUndefined();
});
