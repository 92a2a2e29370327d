/** Marks and counts what is new since the last visit. Nothing leaves the browser; without storage nothing happens. */
import { listNew, toMark, toVisit, type Change, type Visit } from './visit.ts';

const KEY = 'dateline.visit';
const places = document.querySelectorAll<HTMLElement>('[data-since]');

try {
  const known = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Visit | null;
  const response = await fetch('/data/changes.json');
  const { changes } = (await response.json()) as { changes: Change[] };
  const visit = toVisit(known ?? undefined, changes, performance.timeOrigin);
  localStorage.setItem(KEY, JSON.stringify(visit));
  show(visit, changes);
} catch {
  // Storage is blocked or full, or there is no network: the page is whole without marks.
}

function show(visit: Visit, changes: readonly Change[]): void {
  const fresh = listNew(visit, changes);
  const marks = fresh.flatMap(([key]) =>
    [...document.querySelectorAll(`[data-key="${key}"]`)].map((place) => add(place, 'b', 'New')),
  );
  for (const place of places) {
    const of = place.dataset.since ?? '';
    const count =
      of === 'all' ? fresh.length : fresh.filter((change) => change[2].includes(of)).length;
    if (count === 0) continue;
    const some = count === changes.length ? `More than ${String(count - 1)}` : String(count);
    place.textContent = `${some} new since your last visit on ${toDay(visit.left)}. `;
    add(place, 'button', 'Mark all as seen').onclick = () => {
      localStorage.setItem(KEY, JSON.stringify({ ...visit, before: toMark(changes) }));
      for (const mark of marks) mark.remove();
      for (const one of places) one.textContent = one === place ? 'All marked as seen.' : '';
    };
  }
}

function add(place: Element, name: 'b' | 'button', text: string): HTMLElement {
  const made = document.createElement(name);
  made.className = 'new';
  made.textContent = text;
  place.append(made);
  return made;
}

function toDay(at: number): string {
  return new Date(at).toLocaleDateString(document.documentElement.lang, {
    day: 'numeric',
    month: 'long',
  });
}
