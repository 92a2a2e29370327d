/**
 * `new <kind> "title" [--id id]`: writes the file of a new thing, a draft that passes the check; `new publication "name"`:
 * writes `publication.yaml`, before all others; `new language tag`: writes the words of a language, to be filled in. Exit
 * codes as for check.
 */
import { openSession } from '../build/session.ts';
import { readSettings } from '../build/settings.ts';
import { readArguments, toUsage } from './arguments.ts';
import { UsageError } from './exit.ts';
import { LANGUAGE, PUBLICATION, toKind } from './stub/to-kind.ts';
import { writeLanguage } from './stub/write-language.ts';
import { writePublication } from './stub/write-publication.ts';
import { writeStub } from './stub/write-stub.ts';

export function run(args: readonly string[]): Promise<number> {
  const usage = toUsage('new', 'publication|language|<kind> "title" [--id id]');
  const { words, values } = readArguments(usage, args, {
    options: { id: { type: 'string' } },
    least: 2,
    most: 2,
  });
  const [name = '', title = ''] = words;
  process.stdout.write(`${write(name, title, values.id)}\n`);
  return Promise.resolve(0);
}

function write(name: string, title: string, id: string | undefined): string {
  if (name === LANGUAGE && id === undefined)
    return writeLanguage(readSettings(process.env).contentDir, title);
  if (name === LANGUAGE) throw new UsageError('A language has no id: leave --id out');
  if (name !== PUBLICATION) {
    const kind = toKind(name);
    return writeStub(openSession(readSettings(process.env)), { kind, title, id });
  }
  if (id !== undefined) throw new UsageError('A publication has no id: leave --id out');
  // Nothing need be there yet, the folder least of all.
  return writePublication(readSettings(process.env, undefined, { isNew: true }).contentDir, title);
}
