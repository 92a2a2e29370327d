/** Builds publications side by side, each into its folder of a portal, then the portal's own pages. */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, dirname, extname, join } from 'node:path';
import { build } from 'vite';
import { ASSETS_URL, toFileUrl, toPath } from '../../site/addresses/files.ts';
import { toAbsolute } from '../../site/addresses/print.ts';
import { ENGINE_DIR } from '../engine.ts';
import { isMade } from '../folders.ts';
import { DISK, makeFolder } from '../publish/disk.ts';
import { writeWhole } from '../publish/write-whole.ts';
import { listTooMuchOfAll, writeMark } from './portal-hosts.ts';
import { listPortalFiles, type Portal, type PortalAssets } from './print-portal.ts';
import { readMember } from './read-member.ts';

/** Resolves to `false` if a publication could not be built: it keeps its last site, if it has one. */
export async function buildPortal(
  portal: Portal,
  dirs: readonly string[],
  out: string,
  say: (line: string) => void,
): Promise<boolean> {
  const failed: string[] = [];
  const waiting = dirs.filter((dir) => !isMade(dir, out));
  // First, so that the folder is known as a portal even if this command is killed.
  writeMark(out, { url: portal.siteUrl, publications: dirs.map((dir) => basename(dir)) });
  const work = async () => {
    for (let dir = waiting.shift(); dir !== undefined; dir = waiting.shift()) {
      const name = basename(dir);
      const { code, said } = await buildMember(portal, dir, join(out, name));
      if (code !== 0) failed.push(dir);
      say(code === 0 ? `${name}: ${said.trim().split('\n').at(-1) ?? ''}` : said.trim());
    }
  };
  // A build uses two cores.
  await Promise.all(Array.from({ length: Math.ceil(availableParallelism() / 2) }, work));
  const members = dirs.flatMap((dir) => {
    const wasBuilt = !failed.includes(dir);
    const start = wasBuilt ? dir : `${dir} could not be built, and`;
    try {
      const member = readMember(join(out, basename(dir)), toFileUrl(basename(dir)));
      const url = toAbsolute(portal, member.path);
      if (member.feed.home_page_url !== `${url}/`)
        throw new Error(
          `it is a site for ${member.feed.home_page_url}: build it with SITE_URL=${url}`,
        );
      if (!wasBuilt) say(`${start} keeps its last site`);
      return [member];
    } catch (error) {
      if (wasBuilt) failed.push(dir);
      say(`${start} is left out: ${error instanceof Error ? error.message : String(error)}`);
      return [];
    }
  });
  const assets = await bundleAssets(out);
  // Its icons.
  cpSync(join(ENGINE_DIR, 'public'), out, { recursive: true });
  for (const { path, body } of listPortalFiles(portal, members, assets))
    writeWhole(DISK, join(out, path), body);
  const tooMuch = listTooMuchOfAll(out).map((one) => `; ${one}`);
  say(
    `${String(members.length)} of ${String(dirs.length)} publications in ${out}${tooMuch.join('')}`,
  );
  return failed.length === 0;
}

/** In a process of its own, so that a failure, or too little memory, is that of one publication. */
function buildMember(
  { siteUrl }: Portal,
  dir: string,
  outDir: string,
): Promise<{ code: number; said: string }> {
  const env = {
    ...process.env,
    // Otherwise the current folder would give its pages and files to all.
    PUBLICATION_DIR: existsSync(join(dir, 'package.json')) ? dir : ENGINE_DIR,
    CONTENT_DIR: join(dir, 'content'),
    CACHE_DIR: join(dir, '.cache'),
    OUT_DIR: outDir,
    SITE_URL: toAbsolute({ siteUrl }, toFileUrl(basename(outDir))),
  };
  const child = spawn(process.execPath, [join(ENGINE_DIR, 'bin/dateline.mjs'), 'build'], {
    env,
    // By the channel it learns that this process has ended, and ends, too.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (bytes: Buffer) => (said += bytes.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('close', (code) => {
      resolve({ code: code ?? 3, said });
    });
  });
}

const SRC = join(ENGINE_DIR, 'src');
const SCRIPT = join(SRC, `search/client/portal-page${extname(import.meta.filename)}`);
const STYLES = ['site/styles/site.css', 'site/parts/search-form.css'].map((path) =>
  join(SRC, path),
);

/** The style of every site, and the script of the search page, named by their bytes. */
async function bundleAssets(out: string): Promise<PortalAssets> {
  const built = await build({
    configFile: false,
    envFile: false,
    root: ENGINE_DIR,
    logLevel: 'silent',
    publicDir: false,
    build: {
      assetsDir: toPath(ASSETS_URL),
      write: false,
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: { input: [SCRIPT, ...STYLES] },
    },
  });
  const outputs = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  for (const one of outputs) {
    makeFolder(dirname(join(out, one.fileName)));
    writeFileSync(join(out, one.fileName), 'code' in one ? one.code : one.source);
  }
  const urls = outputs.map(({ fileName }) => toFileUrl(fileName));
  const isScript = (url: string) => url.endsWith('.js') && url.includes('portal-page');
  return {
    styles: urls.filter((url) => url.endsWith('.css')),
    fonts: urls.filter((url) => /-latin-wght-normal-[^/]*\.woff2$/.test(url)),
    script: urls.find(isScript) ?? '',
  };
}
