/**
 * `desk-here.ts PORT`: the desk as its command starts it, but it may ask servers of this machine. That is an option of the
 * server object: no setting and no argument of a command gives it.
 */
import { startDev } from '../../src/astro/dev/start-dev.ts';
import { readSettings } from '../../src/build/settings.ts';
import { fetchAnywhere } from '../../src/outputs/links/fetch-outside.ts';

process.env.ASTRO_TELEMETRY_DISABLED ??= '1';
process.env.ASTRO_DEV_BACKGROUND ??= '0';

await startDev(
  { ...readSettings(process.env), drafts: true },
  Number(process.argv[2]),
  (line) => process.stdout.write(`${line}\n`),
  { withDesk: true, world: { fetch: fetchAnywhere } },
);
