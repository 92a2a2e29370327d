import { createRequire } from 'node:module';
import { MODULE } from './engine.ts';
import type { Session } from './session.ts';
import type { Settings } from './settings.ts';

const require = createRequire(import.meta.url);

/**
 * A session that reads the content folder when it is first asked for anything but its settings. What reads it is loaded then,
 * too: most bundles of templates need nothing of it.
 */
export function openLater(settings: Settings): Session {
  let opened: Session | undefined;
  const get = () => (opened ??= loadSession().openSession(settings));
  return {
    settings,
    readAhead: () => get().readAhead(),
    read: () => get().read(),
    listFindings: () => get().listFindings(),
    bytesOf: (inside) => get().bytesOf(inside),
    try: (changes) => get().try(changes),
    listChanged: (some) => get().listChanged(some),
    refresh: (insides) => get().refresh(insides),
    stampOf: (inside) => get().stampOf(inside),
    fingerprint: () => get().fingerprint(),
    frames: () => get().frames(),
    save: () => {
      get().save();
    },
    forget: () => {
      get().forget();
    },
  };
}

function loadSession(): typeof import('./session.ts') {
  return require(`./session${MODULE}`) as typeof import('./session.ts');
}
