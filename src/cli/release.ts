/** `release` records the content as published, see `src/build/released.ts`. Exit codes as for check. */
import { resolve } from 'node:path';
import { holdContent } from '../build/beside.ts';
import { checkPublication } from '../build/check.ts';
import { addRelease, makeKey, readRecorded, readSigner } from '../build/record-releases.ts';
import { toManifestPath, writeManifest } from '../build/released.ts';
import { reportProblems } from '../build/report.ts';
import { openSession } from '../build/session.ts';
import { readSettings } from '../build/settings.ts';
import { toCount } from '../content/prose/words.ts';
import type { Given } from './arguments.ts';
import { printLine } from './exit.ts';

/** A manifest that cannot be read does not matter: it is about to be replaced. */
const REPLACED = ['released.broken', 'released.old'];

export function release({ values }: Given<'release'>): Promise<number> {
  const settings = readSettings(process.env);
  const made = values['new-key'];
  if (made !== undefined) {
    makeKey(resolve(made), settings);
    printLine(
      `${resolve(made)} signs releases from now on: \`--key\`. Keep a copy where nobody else can read it.`,
    );
    return Promise.resolve(0);
  }
  const read = (path: string | undefined) =>
    path === undefined ? undefined : readSigner(resolve(path));
  const [key, next] = [read(values.key), read(values['next-key'])];
  const keys = {
    ...(next === undefined ? { signer: key } : { signer: next, former: key }),
    isKeyLost: values['key-lost'],
    wasClockAhead: values['clock-was-ahead'],
  };
  return holdContent(settings.contentDir, async () => {
    const session = openSession(settings);
    const problems = await checkPublication(session);
    if (reportProblems(problems.filter(({ code }) => !REPLACED.includes(code)))) return 1;
    const added = await addRelease(session, keys);
    const count = writeManifest(session);
    session.save();
    printLine(`${toCount(count, 'entry', 'entries')} in ${toManifestPath(settings.contentDir)}`);
    const last = readRecorded(settings.contentDir).rows.at(-1)?.number ?? 0;
    printLine(
      added === undefined
        ? `No new release: nothing has changed since release ${String(last)}`
        : `Release ${String(last)} in ${added.path}, ${toCount(added.head.entries, 'entry', 'entries')}: ${String(last)}:${added.digest}`,
    );
    return 0;
  });
}
