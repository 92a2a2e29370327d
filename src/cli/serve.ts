/** `start`, `dev`, `desk`, `preview`: commands that serve the site or the content until they are ended. */
import { startPreview, toPort } from '../astro/serve/preview-server.ts';
import { toLockTarget } from '../build/beside.ts';
import { tellOutside } from '../build/outside.ts';
import { takeLock } from '../build/publish/lock.ts';
import { readSettings, type Settings } from '../build/settings.ts';
import type { Given } from './arguments.ts';
import { say } from './exit.ts';

type Served = Given<never, 'port'>;

/** Builds the site and serves it. */
export async function start(given: Served): Promise<number> {
  const { buildSite } = await import('../build/run/build-site.ts');
  return (await buildSite(readSettings(process.env), say)) ? preview(given) : 1;
}

/** Serves the finished site in OUT_DIR with the headers that hosts are told to send. */
export async function preview({ values: { port } }: Served): Promise<number> {
  await startPreview(readSettings(process.env), toPort(port ?? process.env.PORT), say);
  return 0;
}

/** Serves the content while it is being written; a saved file shows at once. */
export async function dev({ values }: Served): Promise<number> {
  return serveContent(readSettings(process.env), values.port, { withDesk: false });
}

/** The same, and beside it the desk, where pages are read and items written. One at a time for a publication. */
export async function desk({ values }: Served): Promise<number> {
  const settings = readSettings(process.env);
  // Between two processes nobody orders the saves, and of two to one file the first would be lost. It ends with this one.
  const release = await takeLock(toLockTarget(settings.contentDir, 'desk'), { name: 'desk' });
  try {
    return await serveContent(settings, values.port, { withDesk: true });
  } catch (error) {
    release();
    throw error;
  }
}

async function serveContent(
  settings: Settings,
  port: string | undefined,
  options: { readonly withDesk: boolean },
): Promise<number> {
  const { startDev } = await import('../astro/dev/start-dev.ts');
  await startDev({ ...settings, drafts: true }, toPort(port ?? process.env.PORT), say, options);
  tellOutside({ doing: options.withDesk ? 'served the desk' : 'served the content' });
  return 0;
}
