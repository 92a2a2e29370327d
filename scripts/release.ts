/** `npm run release`: takes the content as it is for what is published, see `src/site/released.ts`. Exit codes as `check`. */
import { toCount } from '../src/prose/count.ts';
import { readArguments } from '../src/site/arguments.ts';
import { checkPublication } from '../src/site/check.ts';
import { runScript } from '../src/site/exit.ts';
import { toManifestPath, writeManifest } from '../src/site/released.ts';
import { reportProblems } from '../src/site/report.ts';
import { openSession } from '../src/site/session.ts';
import { readSettings } from '../src/site/settings.ts';

const MENDED = ['released.broken', 'released.old'];

await runScript(async () => {
  readArguments('npm run release');
  const settings = readSettings(process.env);
  const session = openSession(settings);
  const problems = await checkPublication(session);
  // A manifest that cannot be read is about to be replaced.
  if (reportProblems(problems.filter(({ code }) => !MENDED.includes(code)))) return 1;
  const count = writeManifest(session);
  session.save();
  process.stdout.write(
    `${toCount(count, 'entry', 'entries')} in ${toManifestPath(settings.contentDir)}\n`,
  );
  return 0;
});
