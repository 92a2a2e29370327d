/** `release`: takes the content as it is for what is published, see `src/build/released.ts`. Exit codes as `check`. */
import { toCount } from '../content/prose/words.ts';
import { checkPublication } from '../build/check.ts';
import { holdContent } from '../build/beside.ts';
import { toManifestPath, writeManifest } from '../build/released.ts';
import { reportProblems } from '../build/report.ts';
import { openSession } from '../build/session.ts';
import { readSettings, type Settings } from '../build/settings.ts';
import { say } from './exit.ts';

const MENDED = ['released.broken', 'released.old'];

export async function runRelease(): Promise<number> {
  const settings = readSettings(process.env);
  return holdContent(settings.contentDir, () => release(settings));
}

async function release(settings: Settings): Promise<number> {
  const session = openSession(settings);
  const problems = await checkPublication(session);
  // A manifest that cannot be read is about to be replaced.
  if (reportProblems(problems.filter(({ code }) => !MENDED.includes(code)))) return 1;
  const count = writeManifest(session);
  session.save();
  say(`${toCount(count, 'entry', 'entries')} in ${toManifestPath(settings.contentDir)}`);
  return 0;
}
