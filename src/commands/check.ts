/** `check [--json]`: everything that is wrong with the content. Exit 0 fine, 1 problems, 2 usage, 3 disk. */
import { printProblemsJson } from '../problems/print.ts';
import { toCount } from '../prose/count.ts';
import { checkPublication } from '../session/check.ts';
import { reportProblems } from '../session/report.ts';
import { openSession } from '../session/session.ts';
import { readSettings } from '../session/settings.ts';
import { readArguments, toUsage } from './arguments.ts';

export async function run(args: readonly string[]): Promise<number> {
  const { values } = readArguments(toUsage('check', '[--json]'), args, {
    options: { json: { type: 'boolean', default: false } },
  });
  const { json } = values;
  const session = openSession(readSettings(process.env));
  await session.readAhead();
  const problems = await checkPublication(session);
  session.save();
  if (json) process.stdout.write(`${printProblemsJson(problems)}\n`);
  const failed = json
    ? problems.some(({ severity }) => severity === 'error')
    : reportProblems(problems);
  if (!json && !failed)
    process.stdout.write(
      `${toCount(session.read().entries.length, 'entry', 'entries')}, no errors\n`,
    );
  return failed ? 1 : 0;
}
