/** How modules that Astro evaluates apart from each other find the one session of the process. */
import type { Session } from './session.ts';

const KEY = Symbol.for('dateline.session');
type Global = typeof globalThis & { [KEY]?: Session };

export function setCurrentSession(session: Session): void {
  (globalThis as Global)[KEY] = session;
}

export function findCurrentSession(): Session | undefined {
  return (globalThis as Global)[KEY];
}

/** Throws outside of a process that `integration.ts` has set up. */
export function getCurrentSession(): Session {
  const session = findCurrentSession();
  if (session === undefined) throw new Error('no session: run Astro with the integration of site/integration.ts');
  return session;
}
