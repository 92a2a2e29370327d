import type { Opened, Told } from '../protocol.ts';
import { ask } from './ask.ts';

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
