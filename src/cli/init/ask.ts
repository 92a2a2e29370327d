/** The questions that no flag has answered, at a terminal. */
import { createInterface } from 'node:readline/promises';
import { UsageError } from '../exit.ts';
import { judge, QUESTIONS, QUESTION_NAMES, type QuestionName, type Refusal } from './answers.ts';

export type Given = Partial<Record<QuestionName, string>>;

/** One question, and the answer as it was typed; `undefined` where there is nobody to answer. */
export type Ask = ((question: string) => Promise<string>) | undefined;

/**
 * What was given and what is answered, each in the form in which it is kept. Throws UsageError for what was given and
 * cannot be used, and where something is missing and nobody can be asked.
 */
export async function complete(given: Given, ask: Ask): Promise<Record<QuestionName, string>> {
  const known: Given = {};
  const wrong: Refusal[] = [];
  for (const name of QUESTION_NAMES) {
    const answer = given[name];
    if (answer === undefined) continue;
    const judged = judge(name, answer, known.zone ?? 'UTC');
    if ('refusal' in judged) wrong.push(judged.refusal);
    else known[name] = judged.value;
  }
  if (wrong.length > 0) throw new UsageError(wrong.map(toLine).join('\n'));
  const missing = QUESTION_NAMES.filter((name) => known[name] === undefined);
  if (ask === undefined && missing.length > 0) throw new UsageError(toMissing(missing));
  for (const name of missing) known[name] = await askFor(name, known, ask);
  return known as Record<QuestionName, string>;
}

async function askFor(name: QuestionName, known: Given, ask: Ask): Promise<string> {
  const usual = toUsual(name);
  const question = `${QUESTIONS[name].asks}${usual === '' ? '' : ` [${usual}]`}: `;
  for (;;) {
    const typed = (await ask?.(question)) ?? '';
    const judged = judge(name, typed.trim() === '' ? usual : typed, known.zone ?? 'UTC');
    if ('value' in judged) return judged.value;
    process.stderr.write(`  ${toLine(judged.refusal)}\n`);
  }
}

/** What Enter stands for. */
function toUsual(name: QuestionName): string {
  if (name === 'sides') return 'none';
  return name === 'zone' ? new Intl.DateTimeFormat('en').resolvedOptions().timeZone : '';
}

function toLine({ name, message, remedy }: Refusal): string {
  return `--${name}: ${message} — ${remedy}`;
}

function toMissing(missing: readonly QuestionName[]): string {
  const flags = missing.map((name) => `--${name} ${QUESTIONS[name].takes}`).join(' ');
  return `Nobody can be asked here, so say with flags: ${flags}; --sides none for a story without sides`;
}

/** Asks at this terminal; `use` gets nothing where there is none. */
export async function atTerminal<T>(use: (ask: Ask) => Promise<T>): Promise<T> {
  if (!process.stdin.isTTY) return use(undefined);
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const stop = new AbortController();
  // Ctrl-C and Ctrl-D: nothing is written yet.
  lines.once('close', () => {
    stop.abort();
  });
  try {
    return await use((question) => lines.question(question, { signal: stop.signal }));
  } catch (error) {
    if (stop.signal.aborted) throw new UsageError('\nNothing was written.');
    throw error;
  } finally {
    lines.close();
  }
}
