/** Asks many addresses: hosts beside each other, each host one address at a time, with a pause between two. */
import type { Answer } from './answer.ts';
import { ask, type World } from './ask.ts';

/** Milliseconds between two requests to one host. */
export const PAUSE = 1000;
const HOSTS_AT_ONCE = 8;

/** `onAnswer` is told of each as it comes, in no order. */
export async function askAll(
  addresses: readonly string[],
  world: World,
  onAnswer: (address: string, answer: Answer) => void,
): Promise<void> {
  const byHost = Map.groupBy(addresses, (address) => new URL(address).host);
  // The host with the most addresses takes longest, so it begins.
  const waiting = [...byHost.values()].sort((a, b) => b.length - a.length);
  const work = async () => {
    for (let own = waiting.shift(); own !== undefined; own = waiting.shift())
      await askHost(own, world, onAnswer);
  };
  await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, work));
}

async function askHost(
  addresses: readonly string[],
  world: World,
  onAnswer: (address: string, answer: Answer) => void,
): Promise<void> {
  for (const [index, address] of addresses.entries()) {
    if (index > 0) await world.wait(PAUSE);
    onAnswer(address, await ask(address, world));
  }
}
