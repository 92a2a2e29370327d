/** `new <kind> "title" [--id id]`: writes the file of a new thing, a draft that passes the check. Exit codes as for check. */
import { getKind, KIND_NAMES, type KindName } from '../kinds/kinds.ts';
import { nearest } from '../problems/nearest.ts';
import { openSession } from '../session/session.ts';
import { readSettings } from '../session/settings.ts';
import { readArguments, toUsage } from './arguments.ts';
import { UsageError } from './exit.ts';
import { writeStub } from './stub/write-stub.ts';

export function run(args: readonly string[]): Promise<number> {
  const usage = toUsage('new', '<kind> "title" [--id id]');
  const { words, values } = readArguments(usage, args, {
    options: { id: { type: 'string' } },
    least: 2,
    most: 2,
  });
  const [name = '', title = ''] = words;
  const session = openSession(readSettings(process.env));
  const path = writeStub(session, { kind: toKind(name), title, id: values.id });
  process.stdout.write(`${path}\n`);
  return Promise.resolve(0);
}

function toKind(name: string): KindName {
  const kind = KIND_NAMES.find((one) => one === name);
  if (kind !== undefined) return kind;
  const meant =
    KIND_NAMES.find((one) => [getKind(one).folder, getKind(one).one].includes(name)) ??
    nearest(name, KIND_NAMES);
  const hint = meant === undefined ? '' : ` Did you mean “${meant}”?`;
  throw new UsageError(`“${name}” is no kind.${hint} There are ${KIND_NAMES.join(', ')}`);
}
