/**
 * `new <kind> "title" [--id id]` writes the file of an entry, a draft that passes the check. `new publication "name"`
 * writes `publication.yaml`, before all others. `new language tag` writes the messages of a language, to be filled in.
 * Exit codes as for check.
 */
import { existsSync } from 'node:fs';
import { openSession } from '../build/session.ts';
import { readSettings } from '../build/settings.ts';
import { readEntry } from '../content/disk/read-entry.ts';
import { toShownPath } from '../content/disk/read-file.ts';
import { getKind, KIND_NAMES, type KindName } from '../content/kinds/kinds.ts';
import { publication } from '../content/kinds/publication.ts';
import { nearest } from '../content/problems/nearest.ts';
import { writeLanguage } from './stub/write-language.ts';
import { fillSchema, printStub, refuseTaken, writeStub, writeWholeNew } from './stub/write-stub.ts';
import type { Given } from './arguments.ts';
import { UsageError } from './exit.ts';

export function runNew({ words, values }: Given<'new'>): Promise<number> {
  const [name = '', title = ''] = words;
  process.stdout.write(`${write(name, title, values.id)}\n`);
  return Promise.resolve(0);
}

function write(name: string, title: string, id: string | undefined): string {
  if (name === LANGUAGE && id === undefined)
    return writeLanguage(readSettings(process.env).contentDir, title);
  if (name === LANGUAGE) throw new UsageError('A language has no id: leave out --id');
  if (name !== PUBLICATION) {
    const kind = toKind(name);
    return writeStub(openSession(readSettings(process.env)), { kind, title, id });
  }
  if (id !== undefined) throw new UsageError('A publication has no id: leave out --id');
  // Nothing has to exist yet, not even the folder.
  return writePublication(readSettings(process.env, undefined, { isNew: true }).contentDir, title);
}

/** Accepted in place of a kind. */
const PUBLICATION = 'publication';
const LANGUAGE = 'language';

/** @throws UsageError for an unknown kind, with the one probably meant */
function toKind(name: string): KindName {
  const kind = KIND_NAMES.find((one) => one === name);
  if (kind !== undefined) return kind;
  const meant =
    KIND_NAMES.find((one) => [getKind(one).folder, getKind(one).one].includes(name)) ??
    nearest(name, [PUBLICATION, LANGUAGE, ...KIND_NAMES]);
  const hint = meant === undefined ? '' : ` Did you mean “${meant}”?`;
  throw new UsageError(
    `“${name}” is not a kind.${hint} The kinds are ${[PUBLICATION, LANGUAGE, ...KIND_NAMES].join(', ')}`,
  );
}

const FILE = 'publication.yaml';

/**
 * Writes `publication.yaml` with a placeholder in every required field, and its folder if needed. Returns the path as
 * shown. Throws UsageError, with nothing written, if the file exists or `name` is invalid.
 */
function writePublication(contentDir: string, name: string): string {
  const path = toShownPath(contentDir, FILE);
  if (existsSync(contentDir)) refuseTaken(contentDir, FILE, 'Edit that file instead');
  const map = fillSchema(publication, {
    given: { name: name.trim() },
    samples: [],
  });
  const text = printStub(map, publication);
  const [fault] = readEntry(Buffer.from(text), path, 'yaml', publication).problems;
  if (fault !== undefined) {
    const what = `${fault.field} ${fault.message}`.trim();
    throw new UsageError(`${path} would have an error: ${what}. ${fault.remedy}`);
  }
  writeWholeNew(contentDir, FILE, text);
  return path;
}
