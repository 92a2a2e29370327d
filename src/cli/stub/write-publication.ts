import { existsSync } from 'node:fs';
import { readEntry } from '../../content/disk/read-entry.ts';
import { toShownPath } from '../../content/disk/read-file.ts';
import { publication } from '../../content/kinds/publication.ts';
import { UsageError } from '../exit.ts';
import { fill } from './fill.ts';
import { printStub } from './make-stub.ts';
import { refuseTaken, writeWholeNew } from './write-stub.ts';

const FILE = 'publication.yaml';

/**
 * Begins a publication: writes `publication.yaml`, every field that it must have with a value that stands for another, and
 * the folder if there is none. Gives the path as it is shown. Throws UsageError, and nothing is written, where it is
 * there or `name` cannot be one.
 */
export function writePublication(contentDir: string, name: string): string {
  const path = toShownPath(contentDir, FILE);
  if (existsSync(contentDir)) refuseTaken(contentDir, FILE, 'Change what it says instead');
  const map = fill(publication, {
    given: { name: name.trim() },
    notes: {},
    samples: [],
    party: undefined,
    find: () => undefined,
    miss: () => undefined,
  });
  const text = printStub(map, publication);
  const [fault] = readEntry(Buffer.from(text), path, 'yaml', publication).problems;
  if (fault !== undefined) {
    const what = `${fault.field} ${fault.message}`.trim();
    throw new UsageError(`${path} would be wrong: ${what}. ${fault.remedy}`);
  }
  writeWholeNew(contentDir, FILE, text);
  return path;
}
