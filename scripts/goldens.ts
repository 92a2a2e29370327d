/** `npm run goldens [-- publications]`: updates the expected files of the golden publications, and lists changes. */
import { readArguments } from '../src/cli/arguments.ts';
import { runScript, UsageError } from '../src/cli/exit.ts';
import { GOLDENS, makeGolden, renew } from '../test/support/goldens.ts';

await runScript(async () => {
  const usage = 'npm run goldens -- [publications]';
  const { words } = readArguments(usage, process.argv.slice(2), { most: Infinity });
  const unknown = words.find((word) => !GOLDENS.includes(word));
  if (unknown !== undefined)
    throw new UsageError(
      `“${unknown}” is none of ${GOLDENS.join(', ')}, the folders of test/publications. Usage: ${usage}`,
    );
  let count = 0;
  for (const name of words.length > 0 ? words : GOLDENS) {
    const paths = renew(await makeGolden(name));
    count += paths.length;
    for (const path of paths) process.stdout.write(`${path}\n`);
  }
  process.stdout.write(
    count === 0 ? 'Nothing has changed.\n' : `${String(count)} files changed.\n`,
  );
  return 0;
});
