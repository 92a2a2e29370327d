/** `npm run dev`: serves the content while it is being written; a saved file shows at once. */
import { startDev } from '../src/site/start-dev.ts';
import { runScript } from '../src/site/exit.ts';
import { readSettings } from '../src/site/settings.ts';

await runScript(async () => {
  await startDev(readSettings(process.env), process.env, (line) =>
    process.stdout.write(`${line}\n`),
  );
  return 0;
});
