/** Measures what a task costs an editor: her own words, other keys, fields, and machine time. */
import type { Page } from 'playwright-core';

/** Characters that an editor types per minute. */
const TYPED = 200;

export interface Tally {
  /** Presses keys; held keys count as well, so Ctrl and S are two. */
  readonly press: (...names: string[]) => Promise<void>;
  /** Types the editor's own words. */
  readonly words: (text: string) => Promise<void>;
  /** Types other text: each letter is a key. */
  readonly type: (text: string) => Promise<void>;
  /** Counts a filled field, whether with her words or the suggested value. */
  readonly touch: (name: string) => void;
  /** The cost so far. */
  readonly cost: () => Cost;
}

export interface Cost {
  readonly keys: number;
  readonly fields: number;
  /** Machine seconds, and those plus the time to type words and keys. */
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
  /** For steps without keys. */
  readonly found?: string;
  readonly target: string;
}

/** As text, with an explanation of the times. */
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
