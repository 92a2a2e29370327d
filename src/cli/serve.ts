/** `start`, `dev`, `desk`, `preview`: commands that serve the site or the content until they are ended. */
import { startPreview, toPort } from '../astro/serve/preview-server.ts';
import { toLockTarget } from '../build/beside.ts';
import { tellOutside } from '../build/outside.ts';
import { takeLock } from '../build/publish/lock.ts';
import { readSettings, type Settings } from '../build/settings.ts';
import type { Given } from './arguments.ts';
import { printLine } from './exit.ts';

type Served = Given<'start'>;

export async function start(given: Served): Promise<number> {
  const { buildSite } = await import('../build/run/build-site.ts');
  return (await buildSite(readSettings(process.env), printLine)) ? preview(given) : 1;
}

/** Serves the finished site in OUT_DIR with the headers that hosts are told to send. */
export async function preview({ values: { port } }: Served): Promise<number> {
  await startPreview(readSettings(process.env), toPort(port ?? process.env.PORT), printLine);
  return 0;
}

/** Serves the content while it is being written; a saved file shows at once. */
export async function dev({ values }: Served): Promise<number> {
  return serveContent(readSettings(process.env), false, values.port);
}

/** The same with the desk, the editor in the browser; one for each publication. */
export async function desk({ values }: Served): Promise<number> {
  const settings = readSettings(process.env);
  // Two desks could save one file at the same moment, and lose the first save. The lock ends with this process.
  const release = await takeLock(toLockTarget(settings.contentDir, 'desk'), { name: 'desk' });
  try {
    return await serveContent(settings, true, values.port);
  } catch (error) {
    release();
    throw error;
  }
}

async function serveContent(settings: Settings, withDesk: boolean, port = process.env.PORT) {
  const { startDev } = await import('../astro/dev/start-dev.ts');
  await startDev({ ...settings, drafts: true }, toPort(port), printLine, { withDesk });
  tellOutside({ doing: withDesk ? 'served the desk' : 'served the content' });
  return 0;
}
