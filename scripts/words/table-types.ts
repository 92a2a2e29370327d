/** The slots of each message as types. English has all of them, and any language may show the type of one. */
import { FORMATS, OF_NUMBERS, FORMAT_KEYS } from '../../src/words/formats.ts';
import { listSlots, parseMessage, type Messages, type Slot } from '../../src/words/message.ts';

/** The types of the desk’s words. */
export const DESK_TYPES = { name: 'DeskTable', words: '../../words' };

interface Tree {
  [name: string]: Tree | string;
}

/** The text of a `table.d.ts`; `words` is where the words of the site are from there. */
export function printTableTypes(
  english: Messages,
  all: readonly Messages[],
  { name, words } = { name: 'Table', words: '.' },
): string {
  const tree: Tree = {};
  for (const [key, message] of Object.entries(english)) {
    if (key === '$schema' || FORMAT_KEYS.test(key)) continue;
    const used = all.map((one) => listSlots(parseMessage(one[key] ?? '', FORMATS)));
    const slots = [...listSlots(parseMessage(message, FORMATS)).keys()].map(
      (slot) => [slot, used.flatMap((slots) => slots.get(slot) ?? [])] as const,
    );
    const path = key.split('.');
    const last = path.pop() ?? '';
    let place = tree;
    for (const part of path) place = (place[part] ??= {}) as Tree;
    place[last] =
      slots.length === 0
        ? 'string'
        : `Sentence<{ ${slots.map(([slot, uses]) => `${slot}: ${toKind(uses)}`).join('; ')} }>`;
  }
  return [
    '// Made by `npm run words -- --types` from en.json.',
    `import type { Sentence, SlotValue } from '${words}/slots.ts';`,
    '',
    `export interface ${name} ${print(tree, '')}`,
    '',
  ].join('\n');
}

export function toKind(uses: readonly Slot[]): string {
  const types = new Set(uses.map(({ type }) => type));
  if (types.has('list')) return 'readonly string[]';
  if (OF_NUMBERS.some((type) => types.has(type))) return 'number';
  const select = uses.find(({ type }) => type === 'select');
  if (select === undefined) return 'SlotValue';
  const cases = Object.keys(select.cases ?? {}).filter((key) => key !== 'other');
  return cases.every((key) => key === 'true' || key === 'false') ? 'boolean' : 'string';
}

function print(node: Tree | string, indent: string): string {
  if (typeof node === 'string') return node;
  const inner = `${indent}  `;
  const lines = Object.entries(node).map(([name, one]) => {
    const key = /^[a-z]\w*$/i.test(name) ? name : `'${name}'`;
    return `${inner}readonly ${key}: ${print(one, inner)};`;
  });
  return `{\n${lines.join('\n')}\n${indent}}`;
}
