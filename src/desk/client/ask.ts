import type { DeskProblem, Opened } from '../protocol.ts';
import type { DeskAnswer, RouteName } from '../routes.ts';
import { say } from '../words/say.ts';
import { makePause, makeTurns, retract } from './dom.ts';

/** Requests to the desk. The token comes in the fragment of the address, and is removed from it at once. */
const KEPT = 'dateline-token';
const given = location.hash.slice(1);
if (given !== '') {
  sessionStorage.setItem(KEPT, given);
  history.replaceState(null, '', location.pathname + location.search);
}
// The address of another start, entered over this page, changes the fragment alone.
addEventListener('hashchange', () => {
  if (location.hash.length > 1) location.reload();
});

/** The desk did not hear of it, as far as is known: what was typed has to stay in the browser. */
export class NoAnswer extends Error {}

/** How often the desk did not answer. */
let failures = 0;

/** Rejects with what the desk says is wrong, in words for an editor. */
export async function ask<Name extends RouteName>(
  name: Name,
  asked: unknown = {},
): Promise<DeskAnswer<Name>> {
  const before = failures;
  const { response, answer } = await send(name, asked).catch(() => {
    failures += 1;
    throw new NoAnswer(say.ask.away);
  });
  // What was asked before the desk was away, and is answered only now, does not show that it is back.
  if (before === failures) retract(say.ask.away);
  if (response.ok) return answer as DeskAnswer<Name>;
  const { why = response.statusText } = answer as { readonly why?: string };
  // Another start of the desk answers, which does not know this page.
  throw response.status === 403 ? new NoAnswer(why) : new Error(why);
}

async function send(name: RouteName, asked: unknown) {
  const response = await fetch(`/@desk/ask/${name}`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'X-Dateline-Token': sessionStorage.getItem(KEPT) ?? '',
    },
    body: JSON.stringify(asked),
  });
  return { response, answer: (await response.json()) as unknown };
}

export async function toBase64(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let binary = '';
  for (let at = 0; at < bytes.length; at += 32_768)
    binary += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return btoa(binary);
}

export function fromBase64(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

/** Milliseconds after the last change: first the files alone, then with the whole publication. */
const PAUSES = [
  ['check-files', 150],
  ['check-model', 600],
] as const;

/** Checks files when the editor pauses; an answer that comes too late is ignored. */
export function makeChecker(
  onProblems: (problems: readonly DeskProblem[]) => void,
): (files: readonly Opened[]) => void {
  let texts: Readonly<Record<string, string>> = {};
  const begin = makeTurns();
  let isLast = begin();
  const look = async (name: (typeof PAUSES)[number][0]) => {
    const isWanted = isLast;
    const problems = await ask(name, { texts });
    if (isWanted()) onProblems(problems);
  };
  const pauses = PAUSES.map(([name, milliseconds]) =>
    makePause(milliseconds, () => void look(name).catch(() => undefined)),
  );
  return (files) => {
    texts = Object.fromEntries(files.map(({ inside, text }) => [inside, text]));
    isLast = begin();
    for (const pause of pauses) pause.start();
  };
}
