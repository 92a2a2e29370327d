import fc from 'fast-check';
import { expect, test } from 'vitest';
import { character } from '../../../test/support/characters.ts';
import { makeMemoryDisk } from '../../../test/support/memory-disk.ts';
import { loadRecord, saveRecord, type SiteRecord } from './record.ts';

const text = fc.string({ unit: character });
const page = fc.record({
  digest: text,
  saw: fc.record({ entries: fc.array(text), digest: text }),
  bodies: fc.array(text),
  assets: fc.array(text),
});
const records: fc.Arbitrary<SiteRecord> = fc.record({
  engine: text,
  check: fc.record({ key: text, problems: fc.constant([]) }),
  content: fc.record({ settings: text, frame: text, files: fc.dictionary(text, text) }),
  pages: fc.dictionary(text, page),
  outputs: fc.dictionary(text, fc.record({ files: fc.array(text), bodies: fc.array(text) })),
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
