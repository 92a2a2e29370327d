/** `npm run check [-- --json]`: everything that is wrong with the content. Exit 0 fine, 1 problems, 2 usage, 3 disk. */
import { toCount } from '../src/prose/count.ts';
import { printProblemsJson } from '../src/problems/print.ts';
import { readArguments } from '../src/site/arguments.ts';
import { checkPublication } from '../src/site/check.ts';
import { runScript } from '../src/site/exit.ts';
import { reportProblems } from '../src/site/report.ts';
import { openSession } from '../src/site/session.ts';
import { readSettings } from '../src/site/settings.ts';

await runScript(async () => {
  const { values } = readArguments('npm run check [-- --json]', {
    options: { json: { type: 'boolean', default: false } },
  });
  const { json } = values;
  const session = openSession(readSettings(process.env));
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
});
