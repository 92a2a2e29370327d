/** `npm run format [-- files]`: formats all files, or these, with Prettier, and lists those that changed. */
import { readArguments } from '../src/cli/arguments.ts';
import { runScript } from '../src/cli/exit.ts';
import { runTool } from '../test/steps.ts';

await runScript(async () => {
  const { words } = readArguments('npm run format -- [files]', process.argv.slice(2), {
    most: Infinity,
  });
  const files = words.length > 0 ? words : ['.'];
  const { failed, said = '' } = await runTool('prettier', [
    '--write',
    '--list-different',
    ...files,
  ]);
  process.stdout.write(said);
  return failed;
});
