/** The requests of the list and of the calendar. */
import { z } from 'zod';
import { holdContent } from '../../build/beside.ts';
import type { Session } from '../../build/session.ts';
import { route, type RoutedDesk } from '../route.ts';
import { ACT, doAct, planAct, undoAct } from './bulk.ts';
import { listCalendar } from './calendar.ts';
import { type Checked, findChecked, getChecked } from './checked.ts';
import { findRows, needsCheck } from './find.ts';
import { getIndex, type Index, type Row, getRow } from './rows.ts';
import { sayFault } from '../words/findings.ts';

const text = z.string();
const at = z.int().nonnegative();
const insides = z.array(text);
const search = { q: text, sort: text };

export const LIST_ROUTES = {
  /** With `wait`, an answer that has what the check says; else it may come later. */
  list: route({ ...search, from: at, count: at, wait: z.boolean() }, async ({ session }, asked) => {
    const isNeeded = asked.wait || needsCheck(asked);
    const checked = isNeeded ? await getChecked(session) : findChecked(session);
    const index = getIndex(session);
    const { rows, wrong } = findRows(index, checked, asked);
    return {
      total: rows.length,
      all: index.rows.length,
      wrong,
      isChecked: checked !== undefined,
      rows: rows
        .slice(asked.from, asked.from + asked.count)
        .map((row) => toShown(index, checked, row)),
    };
  }),
  /** The paths of what is found, from a row to another; and where the file `of` is among them. */
  'list-paths': route({ ...search, from: at, to: at, of: text }, async ({ session }, asked) => {
    const checked = needsCheck(asked) ? await getChecked(session) : undefined;
    const { rows } = findRows(getIndex(session), checked, asked);
    return {
      paths: rows.slice(asked.from, asked.to).map(({ inside }) => inside),
      place: rows.findIndex(({ inside }) => inside === asked.of),
    };
  }),
  'list-findings': route({ inside: text }, async ({ session }, { inside }) => {
    const problems = (await getChecked(session)).byInside.get(inside) ?? [];
    return problems.map((one) => {
      const { severity, field, line } = one;
      return { severity, field, line, ...sayFault(one) };
    });
  }),
  'list-plan': route({ insides, act: ACT }, async ({ session }, asked) => {
    const { files, left } = await planAct(session, asked.insides, asked.act);
    return {
      files: files.map(({ inside, title, was, now, seen }) => ({ inside, title, was, now, seen })),
      left,
    };
  }),
  'list-act': route({ act: ACT, seen: z.record(text, text) }, (desk, { act, seen }) =>
    holdContent(desk.session.settings.contentDir, () => doAct(desk, act, seen)),
  ),
  'list-undo': (desk: RoutedDesk) =>
    holdContent(desk.session.settings.contentDir, () => undoAct(desk)),
  calendar: async ({ session }: RoutedDesk) => listCalendar(session, await getChecked(session)),
};

function toShown({ names }: Index, checked: Checked | undefined, row: Row) {
  const { inside, kind, title, status, happened, published, added, scheduled } = row;
  const { outlet = [], topic = [] } = row;
  return {
    ...{ inside, kind, title, status, happened, published, added, scheduled },
    outlets: outlet.map((id) => names.entity.get(id) ?? id),
    topics: topic.map((id) => names.topic.get(id) ?? id),
    changed: checked?.changes.get(inside),
    ...(checked !== undefined && {
      findings: checked.counts.get(inside) ?? { errors: 0, warnings: 0 },
    }),
  };
}

/** Files between two turns of the event loop. */
const AT_ONCE = 100;

/** Makes the rows and their texts before anybody asks, between other requests. */
export function warmList(session: Session, from = 0): void {
  setImmediate(() => {
    const entries = session.read().entries.slice(from, from + AT_ONCE);
    for (const entry of entries) getRow(entry).text();
    if (entries.length > 0) warmList(session, from + AT_ONCE);
  });
}
