import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readRegular } from '../../content/disk/decode.ts';
import { findBase, parseHeaders, parseRedirects } from '../../outputs/hosts/host-files.ts';
import { DISK } from '../../build/publish/disk.ts';
import { LockError, takeLock } from '../../build/publish/lock.ts';
import { recoverOutput } from '../../build/publish/output.ts';
import { servePreview, type Listening, type PreviewOptions } from './preview-server.ts';
import { SettingsError, type Settings } from '../../build/settings.ts';

/** Serves the finished site at the first free port from `PORT` (4321 if not set) and prints its address. */
export async function startPreview(
  settings: Settings,
  env: NodeJS.ProcessEnv,
  say: (line: string) => void,
): Promise<void> {
  await recoverUnlessBuilding(settings, say);
  const { url } = await openPreview(settings, toPort(env.PORT));
  const end = new URL(url).pathname === '/' ? '' : '/';
  say(`The site is at ${url}${end} (end with Ctrl-C)`);
}

/** The same without a word; 0 is for any port. `url` ends with the path under the host, if there is one. */
export async function openPreview(
  { outDir, siteUrl }: Pick<Settings, 'outDir' | 'siteUrl'>,
  port: number,
): Promise<Listening> {
  if (!existsSync(join(outDir, 'index.html'))) {
    throw new SettingsError(
      `There is no finished site in ${outDir}: run the command \`build\` first`,
    );
  }
  // As it was built, whatever is said now.
  const sent = readIfThere(join(outDir, '_headers'));
  const base = findBase(sent);
  const rules = parseHeaders(sent, base);
  const redirects = parseRedirects(readIfThere(join(outDir, '_redirects')), base);
  const host = siteUrl === undefined ? undefined : new URL(siteUrl).hostname;
  return serveAtFreePort({
    dir: outDir,
    port,
    base,
    redirects,
    host,
    ...(rules.length > 0 && { rules }),
  });
}

function readIfThere(path: string): string {
  return existsSync(path) ? readRegular(path).toString() : '';
}

/** While a build is at work, what it has begun is its own to finish; the last finished site is still there to be shown. */
async function recoverUnlessBuilding(
  { outDir }: Settings,
  say: (line: string) => void,
): Promise<void> {
  try {
    const release = await takeLock(outDir, {
      disk: DISK,
      now: Date.now,
      patience: 0,
      onWait: () => undefined,
    });
    try {
      recoverOutput(DISK, outDir);
    } finally {
      release();
    }
  } catch (error) {
    if (!(error instanceof LockError)) throw error;
    say('A build is at work: this is the site as it was before.');
  }
}

const TRIES = 20;

async function serveAtFreePort(options: PreviewOptions): Promise<Listening> {
  for (let offset = 0; ; offset += 1) {
    try {
      return await servePreview({ ...options, port: options.port + offset });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || offset >= TRIES) throw error;
    }
  }
}

export function toPort(value: string | undefined): number {
  if (value === undefined || value === '') return 4321;
  const port = Number(value);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new SettingsError(`The port is “${value}”: write a number from 0 to 65535`);
}
