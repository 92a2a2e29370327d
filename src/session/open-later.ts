import { openSession, type Session } from './session.ts';
import type { Settings } from './settings.ts';

/** A session that reads the content folder when it is first asked for anything but its settings. */
export function openLater(settings: Settings): Session {
  let opened: Session | undefined;
  const get = () => (opened ??= openSession(settings));
  return {
    settings,
    readAhead: () => get().readAhead(),
    read: () => get().read(),
    findSlips: () => get().findSlips(),
    bytesOf: (inside) => get().bytesOf(inside),
    try: (changes) => get().try(changes),
    listChanged: (some) => get().listChanged(some),
    refresh: (insides) => get().refresh(insides),
    stampOf: (inside) => get().stampOf(inside),
    fingerprint: () => get().fingerprint(),
    frameOf: (entry) => get().frameOf(entry),
    save: () => {
      get().save();
    },
    forget: () => {
      get().forget();
    },
  };
}
