/** `npm run preview`: serves the finished site in OUT_DIR with the headers that hosts are told to send. */
import { readServerEnvironment } from '../src/site/arguments.ts';
import { runScript } from '../src/site/exit.ts';
import { startPreview } from '../src/site/start-preview.ts';
import { readSettings } from '../src/site/settings.ts';

await runScript(async () => {
  const env = readServerEnvironment('preview');
  await startPreview(readSettings(env), env, (line) => process.stdout.write(`${line}\n`));
  return 0;
});
