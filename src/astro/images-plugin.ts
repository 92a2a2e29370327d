/**
 * The pictures that pages show as a module, so that Astro's image pipeline takes them like any other. Pictures of drafts,
 * of what was withdrawn and those that nothing names are not in it, so nothing reads them.
 *
 * To scale a picture, Astro puts the original beside the pages, and leaves it there when no page of this build shows it
 * or when a template asked for its size. Originals carry what cameras and programs write into them (a place, a name), so
 * none of them may stay.
 */
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import sharp from 'sharp';
import type { Plugin, ViteDevServer } from 'vite';
import { listShownPictures } from '../session/pictures.ts';
import type { Session } from '../session/session.ts';

const NAME = 'virtual:dateline/images';
const RESOLVED = `\0${NAME}`;
/** What Astro writes for the address of an original until its file has a name. */
const EMITTED = /__ASTRO_ASSET_IMAGE__([\w$]+)__/g;

export interface Images {
  readonly plugin: Plugin;
  /** Removes the originals below the folder of a finished rendering. Rejects if a page shows one. */
  removeOriginals(dir: string): Promise<void>;
}

export function openImages(session: Session): Images {
  const references = new Map<string, Set<string>>();
  const originals = new Set<string>();
  return {
    plugin: {
      name: 'dateline:images',
      resolveId: (id) => (id === NAME ? RESOLVED : undefined),
      load(id) {
        if (id !== RESOLVED) return undefined;
        const isThere = (file: string) => existsSync(join(session.settings.contentDir, file));
        // While one is written it may be away for a moment, and dev shows pages without it.
        return toModule(
          session,
          listShownPictures(session).filter(
            (file) => this.environment.mode !== 'dev' || isThere(file),
          ),
        );
      },
      transform(code, id) {
        if (!id.startsWith(session.settings.contentDir)) return;
        const own = references.get(this.environment.name) ?? new Set();
        references.set(this.environment.name, own);
        for (const [, reference = ''] of code.matchAll(EMITTED)) own.add(reference);
      },
      generateBundle() {
        for (const reference of references.get(this.environment.name) ?? [])
          originals.add(this.getFileName(reference));
      },
    },
    removeOriginals: async (dir) => {
      for (const name of originals) {
        await refuseCopy(dir, name);
        rmSync(join(dir, name), { force: true });
      }
    },
  };
}

function toModule(session: Session, files: readonly string[]): string {
  const lines = files.map(
    (file, index) =>
      `import i${String(index)} from ${JSON.stringify(join(session.settings.contentDir, file))};`,
  );
  const rows = files.map((file, index) => `[${JSON.stringify(file)}, i${String(index)}]`);
  return `${lines.join('\n')}\nexport const images = new Map([${rows.join(', ')}]);`;
}

/** Whether others are shown than when it was last asked; the content is looked at only if it was read anew. */
export function watchShown(session: Session): { isChanged: () => boolean } {
  let reading = session.read();
  let shown = listShownPictures(session).join('\n');
  return {
    isChanged: () => {
      if (session.read() === reading) return false;
      reading = session.read();
      const before = shown;
      shown = listShownPictures(session).join('\n');
      return shown !== before;
    },
  };
}

/** What cannot be decoded Astro passes through as it is, with a warning. */
async function refuseCopy(dir: string, name: string): Promise<void> {
  const original = join(dir, name);
  if (!existsSync(original) || !hasCopy(original) || (await isDecodable(original))) return;
  throw new Error(`the picture ${basename(name)} cannot be decoded: save it again as PNG or JPEG`);
}

/** A scaled picture may equal its original, too: one of that size that the same encoder wrote. */
function hasCopy(original: string): boolean {
  const { size } = statSync(original);
  const others = readdirSync(dirname(original)).filter((name) => name !== basename(original));
  return others.some((name) => {
    const path = join(dirname(original), name);
    return statSync(path).size === size && readFileSync(path).equals(readFileSync(original));
  });
}

async function isDecodable(path: string): Promise<boolean> {
  try {
    await sharp(path, { failOn: 'none' }).stats();
    return true;
  } catch {
    return false;
  }
}

/** Has pages take the pictures that are there now. */
export function reloadImages({ environments: { ssr } }: ViteDevServer): void {
  const loaded = ssr.moduleGraph.getModuleById(RESOLVED);
  if (loaded === undefined) return;
  ssr.moduleGraph.invalidateModule(loaded);
  // Else a page would keep the modules that it has, or the failure to load one.
  ssr.hot.send({ type: 'full-reload' });
}
