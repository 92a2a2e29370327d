import { cp, mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { makePackage } from '../scripts/package/make-package.ts';
import { shipBundle } from '../scripts/package/ship-bundle.ts';
import { install } from '../test/support/installed.ts';
import { makeChanges } from './changes.ts';
import type { Fiction } from './fiction/fiction.ts';
import { personFile } from './fiction/print-cast.ts';
import { coverageFile, listPublicationFiles, writeFiles } from './generate.ts';
import type { Step, System } from './system.ts';
import { toEnv, type Trial } from './trial.ts';

/** After the last day of any generated publication. */
const BUILD_CLOCK = Date.UTC(2026, 0, 15) / 1000;

/** Our engine on an invented publication. Its search index is made within the build. */
export function datelineSystem(trial: Trial, folder: string, fiction: Fiction): System {
  const place = datelinePlace(trial, folder);
  const content = join(place.site, 'content');
  const { items, statements } = fiction;
  return {
    ...place,
    id: 'dateline',
    name: 'Dateline',
    items,
    statements,
    prepare: async () => {
      await writeFiles(content, listPublicationFiles(fiction));
      await symlink(join(trial.root, 'node_modules'), join(place.site, 'node_modules'), 'junction');
    },
    change: makeChanges(fiction, {
      saveItem: (item) => writeFiles(content, [coverageFile(item)]),
      savePerson: (person) => writeFiles(content, [personFile(person)]),
    }),
  };
}

/** Makes the package that publishers install. */
export function makeInstalled({ root, folder }: Pick<Trial, 'root' | 'folder'>): string {
  const made = join(folder, 'package');
  makePackage(root, made, { types: false });
  shipBundle(root, made);
  return made;
}

/** The same by the package `made`, as a publisher has installed it; with a foot of the publisher’s own if asked. */
export function installedSystem(
  trial: Trial,
  folder: string,
  fiction: Fiction,
  { made, foot }: { readonly made: string; readonly foot: boolean },
): System {
  const system = datelineSystem(trial, folder, fiction);
  const { site } = system;
  return {
    ...system,
    id: foot ? 'replaced' : 'installed',
    name: foot ? 'Dateline, installed, own foot' : 'Dateline, installed',
    steps: [toStep(join(site, 'node_modules/dateline'))],
    ...(foot && { always: 'Printed in Northport' }),
    prepare: async () => {
      await mkdir(site, { recursive: true });
      install(made, site, trial.root);
      await writeFiles(join(site, 'content'), listPublicationFiles(fiction));
      if (!foot) return;
      for (const path of ['astro.config.mjs', 'src/Foot.astro'])
        await cp(join(trial.root, 'test/publisher', path), join(site, path));
    },
  };
}

/** A publication of its own in `folder`: nothing that a build keeps lies in the checkout. */
export function datelinePlace(
  { root, env, options }: Pick<Trial, 'root' | 'env' | 'options'>,
  folder: string,
): Pick<System, 'folder' | 'site' | 'out' | 'env' | 'steps'> {
  const site = join(folder, 'site');
  return {
    folder,
    site,
    out: join(site, 'dist'),
    env: {
      ...toEnv({ env, options }, site),
      PUBLICATION_DIR: site,
      CONTENT_DIR: '',
      OUT_DIR: '',
      CACHE_DIR: '',
      SITE_URL: 'https://bench.example',
      SOURCE_DATE_EPOCH: String(BUILD_CLOCK),
      DATELINE_PHASES: '1',
      ...(options.workers !== undefined && { WORKERS: String(options.workers) }),
    },
    steps: [toStep(root)],
  };
}

/** `engine` is the folder of the checkout, or of the package. */
function toStep(engine: string): Step {
  const args = [join(engine, 'bin/dateline.mjs'), 'build'];
  return { label: 'generator', name: process.execPath, args };
}
