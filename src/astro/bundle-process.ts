/**
 * A process in which Astro bundles all templates but renders nothing: `node bundle-process.ts <key>`, with the
 * settings in the environment. Next to the rest of a build it costs little time, and its memory is freed when it ends.
 * If it fails, or the site needs more of Astro than a bundle, it sends the reason and ends with code 1.
 */
import { existsSync, rmSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { ENGINE_DIR } from '../build/engine.ts';
import { openLeaves } from '../build/leaves.ts';
import { openLater } from '../build/open-later.ts';
import { readSettings, type Settings } from '../build/settings.ts';
import { toAstroConfig } from './astro-config.ts';
import { setCurrent } from './current.ts';
import { findWider, hasScripts, holdsCollection, toSheets } from './printer/astro-internals.ts';
import { keepBundle, makeRenderDir, ONCE } from './printer/kept-bundle.ts';

const [key = ''] = process.argv.slice(2);
process.on('disconnect', () => process.exit(2));
try {
  await bundle(readSettings(process.env));
  process.exit(0);
} catch (error) {
  const fault = error instanceof Error ? error.message : String(error);
  process.send?.(fault, () => process.exit(1));
}

async function bundle(settings: Settings): Promise<void> {
  const session = openLater(settings);
  setCurrent({ session, asked: {} });
  const siteDir = makeRenderDir(settings);
  const config = toAstroConfig(settings.publicationDir);
  let sheets: Parameters<typeof toSheets>[0] = new Map();
  let used = key;
  const bundling: AstroIntegration = {
    name: 'dateline:bundle',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const watch = watchModules(settings, () => (used = ONCE));
        updateConfig({ vite: { plugins: [watch] } });
      },
      'astro:config:done': (done) => {
        refuseWider(findWider(done.config));
        const { publicationDir } = settings;
        if (fileURLToPath(done.config.publicDir) !== join(publicationDir, 'public') + sep)
          refuseWider('its files for the site do not lie in public');
        const middleware = ['ts', 'js', 'mjs'].map((ending) => `src/middleware.${ending}`);
        if (middleware.some((path) => existsSync(join(publicationDir, path))))
          refuseWider('it has a middleware');
      },
      'astro:build:setup': ({ pages }) => {
        sheets = pages;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((astro) => ({
          ...astro,
          name: 'dateline:bundle',
          setup: () => astro.setup?.() ?? Promise.resolve(),
          getStaticPaths: () => {
            if (hasScripts(astro)) refuseWider('an integration puts scripts on every page');
            const content = used === ONCE ? openLeaves(session).digestOf('content') : undefined;
            keepBundle(settings, used, { siteDir, sheets: toSheets(sheets), content });
            return Promise.resolve([]);
          },
        }));
      },
    },
  };
  try {
    await build({
      ...config,
      logLevel: 'silent',
      integrations: [...(config.integrations ?? []), bundling],
    });
  } finally {
    rmSync(siteDir, { recursive: true, force: true });
  }
}

function refuseWider(why: string | undefined): void {
  if (why !== undefined) throw new Error(why);
}

/**
 * The bundle's key covers the engine, the packages, and `src` of the publication. A bundle with anything else (a
 * content file, a typed collection, a component outside `src`) is only valid for one build.
 */
function watchModules({ publicationDir, cacheDir }: Settings, onOther: () => void): Plugin {
  const known = [
    join(ENGINE_DIR, 'src'),
    join(publicationDir, 'src'),
    join(publicationDir, 'public'),
    join(publicationDir, '.astro'),
    cacheDir,
  ].map((dir) => dir + sep);
  const isOther = (id: string) => {
    if (holdsCollection(id)) return true;
    const path = id.replace(/^\/@fs(?=\/)/, '').replace(/[?#].*$/, '');
    if (!path.startsWith('/') || path.split('/').includes('node_modules') || !existsSync(path))
      return false;
    return !known.some((dir) => path.startsWith(dir));
  };
  return {
    name: 'dateline:modules',
    apply: 'build',
    buildEnd() {
      if (this.environment.name !== 'client' && [...this.getModuleIds()].some(isOther)) onOther();
    },
  };
}
