/** Whether a publisher’s own message can replace one of the table, by dotted key: `front.empty`. */
import { nearest } from '../problems/nearest.ts';
import en from './en.json' with { type: 'json' };
import { FORMATS } from './formats.ts';
import { listSlots, MessageError, parseMessage } from './message.ts';

export type Overrides = Readonly<Record<string, string>>;

/** What is wrong with one of them. */
export interface OverrideFault {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

const ENGLISH: ReadonlyMap<string, string> = new Map(Object.entries(en));

/** `undefined` for one that can be used. */
export function findOverrideFault(key: string, text: unknown): OverrideFault | undefined {
  if (typeof text === 'object' && text !== null) {
    const [inner = 'name'] = Object.keys(text);
    return {
      code: 'words.nested',
      message: 'has lines below it, but each key is written out on one line',
      remedy: `write the whole key on one line, as in \`${key}.${inner}: …\``,
    };
  }
  const english = ENGLISH.get(key);
  if (english === undefined) {
    const near = nearest(key, ENGLISH.keys());
    return {
      code: 'words.unknown',
      message: 'is not the key of a message',
      remedy:
        near === undefined
          ? 'look the key up in `src/words/en.json` of the engine, as in front.empty'
          : `write ${near}`,
    };
  }
  if (typeof text !== 'string' || text.trim() === '')
    return {
      code: 'words.text',
      message: 'is not a text',
      remedy: `write a text, as in “${english}”`,
    };
  const known = listSlots(parseMessage(english, FORMATS));
  try {
    const used = listSlots(parseMessage(text, FORMATS));
    const extra = [...used.keys()].find((slot) => !known.has(slot));
    // A number may go unsaid, and so may a choice; what stands in the sentence as it is may not.
    const missing = [...known].find(
      ([slot, uses]) => !used.has(slot) && uses.every(({ cases }) => cases === undefined),
    )?.[0];
    if (extra === undefined && missing === undefined) return undefined;
    const names = [...known.keys()].map((slot) => `{${slot}}`).join(', ');
    return {
      code: 'words.slots',
      message:
        missing === undefined
          ? `has {${extra ?? ''}}, which this message does not have`
          : `lacks {${missing}}`,
      remedy: names === '' ? 'write it without braces' : `use ${names}`,
    };
  } catch (error) {
    if (!(error instanceof MessageError)) throw error;
    const { line, column, message, remedy } = error;
    const place =
      line > 1
        ? `line ${String(line)}, character ${String(column)}`
        : `character ${String(column)}`;
    return { code: 'words.message', message: `${message} (at ${place} of the text)`, remedy };
  }
}
