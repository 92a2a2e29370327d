/** How modules that Astro evaluates apart from each other find what there is once in a process. */
import type { Plan } from '../build/publish/plan.ts';
import type { Desk, DeskOptions } from '../desk/desk.ts';
import type { Session } from '../build/session.ts';

interface Current {
  readonly session: Session;
  /** Addresses of the publisher’s own pages, where ours give way. */
  readonly ownPages?: ReadonlyMap<string, string>;
  /** The pages that this build renders; absent in dev, where any page may be asked for. */
  readonly plan?: Plan;
  /** Opens the desk on the server of dev, where one was asked for. */
  readonly openDesk?: (options: DeskOptions) => Desk;
  /** The addresses that Astro is to render, by the pattern of their route; a route without any has none. */
  readonly asked?: ReadonlyMap<string, readonly string[]>;
}

const KEY = Symbol.for('dateline.current');
type Global = typeof globalThis & { [KEY]?: Current };

export function setCurrent(current: Current): void {
  (globalThis as Global)[KEY] = current;
}

export function findCurrent(): Current | undefined {
  return (globalThis as Global)[KEY];
}

/** Throws outside of a process that `integration.ts` has set up. */
export function getCurrentSession(): Session {
  const current = findCurrent();
  if (current === undefined)
    throw new Error('no session: run Astro with the integration of site/integration.ts');
  return current.session;
}
