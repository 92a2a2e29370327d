/** From where a report was sent: “PORTSEA, Norland, Feb. 12 (ANP) — ”, as it begins. */
import type { Found } from './clip.ts';
import type { Known } from './known.ts';
import { toSame } from './name-forms.ts';
import type { Block } from './page.ts';

/** Further down no report begins. */
const MOST_ABOVE = 12;
const BEHIND =
  /^(?:, [\p{L} .]{2,30})?(?:,? (?:\p{L}{3,10}\.? \d{1,2}|\d{1,2}\.? (?:\p{Ll}{2} )?\p{L}{3,10}\.?)(?:,? \d{4})?)?(?: ?[(\uFF08][\p{L} /.-]{2,30}[)\uFF09])?\s*(?:[—–]|-{1,2}(?=\s)|\. ?[—–])/u;
/** “新华社北京2月12日电” */
const CHINESE = /^(?:\p{sc=Han}{2,6}(?:社|网|網))(?=\p{sc=Han})/u;
const CHINESE_BEHIND = /^(?:\d{1,2}月)?\d{1,2}日(?:电|電|讯|訊)/u;

/** The place of the publication; of the first paragraph that begins with one. */
export function findDateline(blocks: readonly Block[], { entities }: Known): Found | null {
  const places = entities.filter(({ kind }) => kind === 'place');
  for (const { text, line, role } of blocks.slice(0, MOST_ABOVE)) {
    if (role !== 'text') continue;
    const same = toSame(text);
    const agency = CHINESE.exec(same)?.[0] ?? '';
    const behind = agency === '' ? BEHIND : CHINESE_BEHIND;
    const start = same.slice(agency.length).toLowerCase();
    const ids = places
      .filter(({ names }) =>
        names.some(
          (name) =>
            start.startsWith(name.toLowerCase()) &&
            behind.test(text.slice(agency.length + name.length)),
        ),
      )
      .map(({ id }) => id);
    const [id] = ids;
    if (id !== undefined && ids.length === 1) return { value: id, origin: `line ${String(line)}` };
  }
  return null;
}
