/** `npm run dev`: serves the content while it is being written; a saved file shows at once. */
import { startDev } from '../src/site/start-dev.ts';
import { readServerEnvironment } from '../src/site/arguments.ts';
import { runScript } from '../src/site/exit.ts';
import { readSettings } from '../src/site/settings.ts';

await runScript(async () => {
  const env = readServerEnvironment('dev');
  await startDev(readSettings(env), env, (line) => process.stdout.write(`${line}\n`));
  return 0;
});
