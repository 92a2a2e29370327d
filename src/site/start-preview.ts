import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseRedirects } from '../outputs/redirects.ts';
import { servePreview } from './preview-server.ts';
import { recoverOutput } from './publish.ts';
import { SettingsError, type Settings } from './settings.ts';

/** Serves the finished site at the first free port from `PORT` (4321 if not set) and prints its address. */
export async function startPreview(
  settings: Settings,
  env: NodeJS.ProcessEnv,
  say: (line: string) => void,
): Promise<void> {
  const { outDir } = settings;
  recoverOutput(outDir);
  if (!existsSync(join(outDir, 'index.html'))) {
    throw new SettingsError(`There is no finished site in ${outDir}: run npm run build first`);
  }
  const table = join(outDir, '_redirects');
  const redirects = existsSync(table)
    ? parseRedirects(readFileSync(table, 'utf8'))
    : new Map<string, string>();
  const { url } = await serveAtFreePort(outDir, toPort(env.PORT), redirects);
  say(`The site is at ${url} (end with Ctrl-C)`);
}

const TRIES = 20;

async function serveAtFreePort(dir: string, port: number, redirects: ReadonlyMap<string, string>) {
  for (let offset = 0; ; offset += 1) {
    try {
      return await servePreview(dir, port + offset, redirects);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || offset >= TRIES) throw error;
    }
  }
}

export function toPort(value: string | undefined): number {
  if (value === undefined || value === '') return 4321;
  const port = Number(value);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new SettingsError(`PORT is “${value}”: write a number from 0 to 65535`);
}
