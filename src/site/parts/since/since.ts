/** Marks and counts what is new since the last visit. Nothing leaves the browser; without storage, nothing happens. */
import { reviveMessages } from '../../../words/slots.ts';
import { CHANGES_URL } from '../../addresses/files.ts';
import { CORRECTIONS_URL, QUESTIONS_URL, STATEMENTS_URL } from '../../addresses/pages.ts';
import {
  isStoredVisit,
  listNew,
  toCounts,
  toSeen,
  toVisit,
  type VisitChange,
  type VisitChanges,
  type SinceWords,
  type Visit,
} from './visit.ts';

/** Of `KEPT_IN_BROWSER`, which would cost each page more bytes. */
const KEY = 'dateline.visit';

const printed = JSON.parse(
  document.querySelector<HTMLElement>('[data-since][data-words]')?.dataset.words ?? 'null',
) as SinceWords | null;
const words = printed && (reviveMessages(printed, printed.locale) as SinceWords);

const LISTS: Readonly<Record<string, VisitChange[0]>> = {
  [STATEMENTS_URL]: 'statement',
  [CORRECTIONS_URL]: 'correction',
  [QUESTIONS_URL]: 'status',
};

try {
  const known = read();
  const response = await fetch(CHANGES_URL);
  const there = (await response.json()) as VisitChanges;
  const visit = toVisit(known, there, performance.timeOrigin);
  save(visit);
  show(visit, there);
  // The same reader in another tab.
  addEventListener('storage', () => {
    const other = read();
    if (isStoredVisit(other)) show(other, there);
  });
} catch {
  // Storage is blocked or full, or the network is down: pages work without marks.
}

function read(): unknown {
  const kept = localStorage.getItem(KEY);
  try {
    // Without one, `null` is read as it is written.
    return JSON.parse(kept as string);
  } catch {
    return undefined;
  }
}

function save(visit: Visit): void {
  localStorage.setItem(KEY, JSON.stringify(visit));
}

function show(visit: Visit, there: VisitChanges): void {
  if (words === null) return;
  const fresh = listNew(visit, there);
  mark(new Set(fresh.map(([kind, key]) => (kind === 'status' ? key.replace(/#.*/, '') : key))));
  for (const place of document.querySelectorAll<HTMLElement>('[data-since]')) {
    const of = place.dataset.since ?? '';
    const own = fresh.filter(
      ([kind, , , pages]) => of === 'all' || LISTS[of] === kind || pages.includes(of),
    );
    place.textContent = '';
    if (own.length === 0) continue;
    if (place.role === null) {
      place.textContent = words.brief({ counts: toCounts(words, own) });
      continue;
    }
    const sentence = there.after > visit.before.on ? words.wholeMore : words.whole;
    place.textContent = sentence({ counts: toCounts(words, own) });
    add(place, 'button', words.mark).onclick = () => {
      const seen = { ...visit, ...(read() as Visit | null), before: toSeen(there) };
      save(seen);
      show(seen, there);
      place.textContent = words.marked;
    };
  }
}

function mark(keys: ReadonlySet<string>): void {
  for (const old of document.querySelectorAll('b.new')) old.remove();
  for (const place of document.querySelectorAll<HTMLElement>('[data-key]')) {
    if (!keys.has(place.dataset.key ?? '')) continue;
    add(place, 'b', words?.new ?? '');
  }
}

function add(place: Element, name: 'b' | 'button', text: string): HTMLElement {
  const made = document.createElement(name);
  made.className = 'new';
  made.textContent = text;
  place.append(' ', made);
  return made;
}
