import { createRequire } from 'node:module';
import { MODULE } from './engine.ts';
import type { Session } from './session.ts';
import type { Settings } from './settings.ts';

const require = createRequire(import.meta.url);

/**
 * A session that loads its code and reads the content on first use of anything but its settings: most template bundles
 * need no content.
 */
export function openLater(settings: Settings): Session {
  let opened: Session | undefined;
  const open = () => {
    const module = require(`./session${MODULE}`) as typeof import('./session.ts');
    return module.openSession(settings);
  };
  return new Proxy({ settings } as Session, {
    get: (known, name) => {
      if (name !== 'settings') opened ??= open();
      return Reflect.get(opened ?? known, name) as unknown;
    },
  });
}
