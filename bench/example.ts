import { cp, readdir, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { datelinePlace } from './dateline.ts';
import { writeFiles } from './generate.ts';
import type { System } from './system.ts';
import type { Trial } from './trial.ts';

/** What makes the example, beside the engine. Its `astro.config` says what an absent one would. */
const PARTS = ['content', 'content.released.json', 'public'];

/** The publication of this repository. Only bodies are edited. */
export async function exampleSystem(trial: Trial, folder: string): Promise<System> {
  const { root } = trial;
  const place = datelinePlace(trial, folder);
  const inside = await readdir(join(root, 'content/coverage'), { recursive: true });
  const items = inside.filter((path) => path.endsWith('.mdx')).sort();
  const middle = items[Math.floor(items.length / 2)] ?? '';
  const path = join('coverage', middle);
  return {
    ...place,
    // It is read as of today: it grows after the day of generated publications.
    env: { ...place.env, SOURCE_DATE_EPOCH: '' },
    id: 'example',
    name: 'Dateline, the example',
    items: items.length,
    statements: undefined,
    prepare: async () => {
      for (const part of PARTS)
        await cp(join(root, part), join(place.site, part), { recursive: true });
      await symlink(join(root, 'node_modules'), join(place.site, 'node_modules'), 'junction');
    },
    change: async (edit, count) => {
      if (edit === 'name') throw new Error('no name of the example is changed');
      const text = await readFile(join(root, 'content', path), 'utf8');
      const sentence = `This was added by edit ${count}.`;
      const added = edit === 'body' && count > 0 ? `\n${sentence}\n` : '';
      await writeFiles(join(place.site, 'content'), [[path, text + added]]);
      const [title = ''] = /(?<=^title: ).*$/m.exec(text) ?? [];
      return {
        page: `coverage/${middle.replaceAll('\\', '/').replace(/\.mdx$/, '')}`,
        text: added === '' ? title : sentence,
      };
    },
  };
}
