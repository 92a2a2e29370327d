/** Pictures of the content folder as a module, so that Astro's image pipeline takes them like any other. */
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Session } from './session.ts';

const NAME = 'virtual:dateline/images';
const RESOLVED = `\0${NAME}`;

export function images(session: Session): Plugin {
  return {
    name: 'dateline:images',
    resolveId: (id) => (id === NAME ? RESOLVED : undefined),
    load: (id) => {
      if (id !== RESOLVED) return undefined;
      const files = session.read().images;
      const lines = files.map(
        (file, index) =>
          `import i${String(index)} from ${JSON.stringify(join(session.settings.contentDir, file))};`,
      );
      const rows = files.map((file, index) => `[${JSON.stringify(file)}, i${String(index)}]`);
      return `${lines.join('\n')}\nexport const images = new Map([${rows.join(', ')}]);`;
    },
  };
}
