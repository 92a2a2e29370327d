/** `check`: everything that is wrong with the content. Exit 0 fine, 1 problems, 2 usage, 3 disk. */
import { checkPublication } from '../build/check.ts';
import { tellOutside } from '../build/outside.ts';
import { openSession } from '../build/session.ts';
import { readSettings } from '../build/settings.ts';
import { readArguments, toUsage } from './arguments.ts';
import { listChangedFiles } from './check/changed-files.ts';
import { fixProblems } from './check/fix-problems.ts';
import { tellProblems } from './check/tell-problems.ts';
import { watchContent } from './check/watch-content.ts';
import { UsageError } from './exit.ts';

const options = {
  all: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  changed: { type: 'boolean', default: false },
  fix: { type: 'boolean', default: false },
  watch: { type: 'boolean', default: false },
} as const;

export async function run(args: readonly string[]): Promise<number> {
  const usage = toUsage('check', '[--all] [--json] [--changed] [--fix] [--watch]');
  const { all, json, changed, fix, watch } = readArguments(usage, args, { options }).values;
  if (json && (watch || fix)) throw new UsageError(`--json stands alone. Usage: ${usage}`);
  const session = openSession(readSettings(process.env));
  await session.readAhead();
  tellOutside({ doing: 'checked the content' });
  const check = async () => {
    const found = await checkPublication(session);
    const problems = fix ? await fixProblems(session, found) : found;
    const only = changed ? await listChangedFiles(session.settings.contentDir) : undefined;
    return tellProblems(session, problems, { all, json, only });
  };
  const failed = await check();
  session.save();
  if (watch) await watchContent(session, check);
  return failed ? 1 : 0;
}
