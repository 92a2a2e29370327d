/** What a task costs an editor: words of her own, keys beside them, fields, and what the machine takes. */
import type { Page } from 'playwright-core';

/** Characters that an editor types in a minute. */
const TYPED = 200;

export interface Tally {
  /** Presses keys; those that are held count as well, so that Ctrl and S are two. */
  readonly press: (...names: string[]) => Promise<void>;
  /** The words of the editor. */
  readonly words: (text: string) => Promise<void>;
  /** Types what is no word of hers: each letter is a key. */
  readonly type: (text: string) => Promise<void>;
  /** A field that was filled in, whether with words or with what was grey. */
  readonly touch: (name: string) => void;
  /** What it has cost until now. */
  readonly cost: () => Cost;
}

export interface Cost {
  readonly keys: number;
  readonly fields: number;
  /** Seconds of the machine, and with them those in which an editor types words and keys. */
  readonly machine: number;
  readonly all: number;
}

export function startTally(page: Page): Tally {
  const since = performance.now();
  const fields = new Set<string>();
  let [keys, letters] = [0, 0];
  return {
    press: async (...names) => {
      for (const name of names) {
        keys += name.split('+').length;
        await page.keyboard.press(name);
      }
    },
    words: async (text) => {
      letters += text.length;
      await page.keyboard.insertText(text);
    },
    type: async (text) => {
      keys += text.length;
      await page.keyboard.type(text);
    },
    touch: (name) => fields.add(name),
    cost: () => {
      const machine = (performance.now() - since) / 1000;
      return { keys, fields: fields.size, machine, all: machine + ((letters + keys) / TYPED) * 60 };
    },
  };
}

export interface Row {
  readonly task: string;
  readonly cost?: Cost;
  /** Where it is no matter of keys. */
  readonly found?: string;
  readonly target: string;
}

/** As text, with how the times are found. */
export function printRows(rows: readonly Row[]): string {
  const lines = rows.map(({ task, cost, found = '', target }) => [
    task,
    ...(cost === undefined
      ? ['', '', '', '']
      : [String(cost.keys), String(cost.fields), cost.machine.toFixed(1), cost.all.toFixed(1)]),
    found,
    target,
  ]);
  const all = [['task', 'keys', 'fields', 'machine s', 'in all s', 'found', 'target'], ...lines];
  const widths =
    all[0]?.map((_, at) => Math.max(...all.map((line) => line[at]?.length ?? 0))) ?? [];
  return [
    ...all.map((line) => line.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ')),
    `In all: words and keys at ${String(TYPED)} a minute, and what the machine took; reading, judging and finding words are left out.`,
  ].join('\n');
}
