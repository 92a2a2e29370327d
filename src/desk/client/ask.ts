import type { Opened, Told } from '../protocol.ts';

/** Asks the desk. The token came in the fragment of the address, and stands in no address from then on. */
const KEPT = 'dateline-token';
const given = location.hash.slice(1);
if (given !== '') {
  sessionStorage.setItem(KEPT, given);
  history.replaceState(null, '', location.pathname);
}

/** The desk server did not answer. */
export class NoAnswer extends Error {}

/** Rejects with what the desk says is wrong, in words for an editor. */
export async function ask<Answer>(name: string, asked: unknown = {}): Promise<Answer> {
  const response = await fetch(`/@desk/ask/${name}`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'X-Dateline-Token': sessionStorage.getItem(KEPT) ?? '',
    },
    body: JSON.stringify(asked),
  }).catch(() => {
    throw new NoAnswer(
      'the desk does not answer. Start it again, and open its new address here: what this browser has kept is offered there',
    );
  });
  const answer = (await response.json()) as Answer & { readonly why?: string };
  if (!response.ok) throw new Error(answer.why ?? response.statusText);
  return answer;
}

/** Milliseconds after the last change: the files by themselves, then all that others say. */
const [FILES, MODEL] = [150, 600];

/** Asks what is wrong when the writing pauses; an answer that comes too late is none. */
export class Checker {
  readonly #onTold: (told: readonly Told[]) => void;
  #timers: ReturnType<typeof setTimeout>[] = [];
  #round = 0;

  constructor(onTold: (told: readonly Told[]) => void) {
    this.#onTold = onTold;
  }

  look(files: readonly Opened[]): void {
    this.#timers.forEach(clearTimeout);
    this.#round += 1;
    const round = this.#round;
    const texts = Object.fromEntries(files.map(({ inside, text }) => [inside, text]));
    const look = async (name: string) => {
      const told = await ask<Told[]>(name, { texts });
      if (round === this.#round) this.#onTold(told);
    };
    this.#timers = [
      setTimeout(() => void look('check-files').catch(() => undefined), FILES),
      setTimeout(() => void look('check-model').catch(() => undefined), MODEL),
    ];
  }
}
