/** Configures Astro for Dateline: routes, folders, Vite plugins, and the dev server. */
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { BASE_MARK, toBase, toSiteUrl } from '../site/addresses/print.ts';
import {
  type Components,
  findFarEngine,
  givePrinterRuntime,
  leaveEngineOut,
  plainImport,
  printBase,
  replaceComponents,
} from './vite-plugins.ts';
import { findCurrent, getCurrentSession, setCurrent } from './current.ts';
import { listOwnPages } from '../build/own-pages.ts';
import { canPrint } from './printer/can-print.ts';
import { toRenderDir } from './printer/kept-bundle.ts';
import { ENGINE_DIR, MODULE } from '../build/engine.ts';
import { openLater } from '../build/open-later.ts';
import { readSettings, SettingsError, type Settings } from '../build/settings.ts';
import { TEMPLATES } from '../site/templates.ts';

const SUBJECTS = new URL('../site/', import.meta.url);

const FINISH_PAGE = new URL(`dev/finish-page${MODULE}`, import.meta.url);

/** `astro build` alone would skip the check, outputs and search, and put pages in the wrong folder. */
const NO_BUILD =
  '`astro build` publishes nothing of Dateline: run `dateline build`, or `npm run build` in the checkout';

export interface Options {
  /** The publisher's components, each under the name of the Dateline component that it replaces. */
  readonly components?: Components;
}

/** Makes a folder with content a publication: `integrations: [mdx(), dateline()]`. */
export function dateline({ components = {} }: Options = {}): AstroIntegration {
  return {
    name: 'dateline',
    hooks: {
      'astro:config:setup': async ({
        command,
        config,
        updateConfig,
        injectRoute,
        addMiddleware,
      }) => {
        if (command === 'build' && findCurrent()?.asked === undefined) throw new Error(NO_BUILD);
        const current = findCurrent() ?? {
          session: openLater({
            ...readSettings(process.env, fileURLToPath(config.root)),
            drafts: command === 'dev',
          }),
        };
        const { session } = current;
        const { settings } = session;
        const address = settings.siteUrl ?? session.read().publication?.about.url;
        const siteUrl = address === undefined ? undefined : toSiteUrl(address);
        const base = siteUrl === undefined ? '' : toBase({ siteUrl });
        refuseOtherBase(config.base, base);
        if (command === 'dev') addMiddleware({ order: 'post', entrypoint: FINISH_PAGE });
        const ownPages = listOwnPages(settings.publicationDir);
        setCurrent({ ...current, ownPages });
        for (const { patterns, template } of Object.values(TEMPLATES))
          for (const pattern of patterns)
            if (!ownPages.has(pattern))
              injectRoute({ pattern, entrypoint: new URL(template, SUBJECTS), prerender: true });
        const isOurs = (path: string) =>
          [ENGINE_DIR, settings.publicationDir].some((dir) =>
            path.replace('/@fs', '').startsWith(join(dir, 'src')),
          );
        updateConfig({
          site: siteUrl ?? 'http://localhost',
          base: '/',
          cacheDir: toFolderUrl(join(settings.cacheDir, 'astro')),
          outDir: toFolderUrl(toRenderDir(settings)),
          trailingSlash: 'ignore',
          // As the formatter reads templates: line breaks are not spaces, `{' '}` is.
          compressHTML: 'jsx',
          build: {
            format: 'file',
            // Rendering mostly waits for files; more at once does not help on two cores.
            concurrency: 16,
            // The content security policy forbids inline styles.
            inlineStylesheets: 'never',
          },
          markdown: { syntaxHighlight: false },
          experimental: { contentIntellisense: true },
          prerenderConflictBehavior: 'error',
          devToolbar: { enabled: false },
          vite: {
            // Ignore .env files.
            envDir: false,
            cacheDir: join(settings.cacheDir, 'vite'),
            build: { assetsInlineLimit: 0 },
            // Vite would let pages on any local port read drafts.
            ...(command === 'dev' && {
              server: { cors: false, ...(await ignoreUnwatched(settings)) },
            }),
            plugins: [
              findFarEngine(settings.publicationDir),
              leaveEngineOut(),
              plainImport(),
              printBase(command === 'build' ? BASE_MARK : base),
              canPrint(settings) && givePrinterRuntime(isOurs),
              replaceComponents(settings.publicationDir, components),
            ],
          },
        } as never);
      },
      'astro:server:setup': async ({ server, refreshContent }) => {
        // Loaded late: builds do not need it.
        const { attachDevServer } = await import('./dev/dev-server.ts');
        attachDevServer(server, getCurrentSession(), refreshContent, findCurrent()?.openDesk);
      },
    },
  };
}

async function ignoreUnwatched(settings: Settings) {
  // Loaded late: builds watch nothing.
  const { toUnwatched } = await import('./dev/watch-content.ts');
  return { watch: { ignored: toUnwatched(settings) } };
}

/** Different bases would mix addresses of both. */
function refuseOtherBase(given: string, base: string): void {
  const own = given.replace(/^\/*|\/*$/g, '');
  if (own === '' || own === base.slice(1)) return;
  const says = base === '' ? 'the site is at the root of its host' : `the site is under ${base}`;
  throw new SettingsError(
    `astro.config says base “${given}”, and by SITE_URL or the url of publication.yaml ${says}: take base out of astro.config, and give the whole address there, as in https://example.org/${own}`,
  );
}

function toFolderUrl(path: string): URL {
  return pathToFileURL(`${path}/`);
}

export default dateline;
