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

/** So many addresses that have answered before say whether there is a network. */
const MOST_KNOWN = 3;

/**
 * The same, but `onAnswer` is told that nothing answered only once another address has: without a network none does. `known`
 * are addresses that answered earlier, asked should it be in doubt. Gives those of which nothing can be said.
 */
export async function askSurely(
  addresses: readonly string[],
  known: readonly string[],
  world: World,
  onAnswer: (address: string, answer: Answer) => void,
): Promise<readonly string[]> {
  let silent: [address: string, answer: Answer][] = [];
  let last: string | undefined;
  const tellSilent = () => {
    for (const one of silent) onAnswer(...one);
    silent = [];
  };
  await askAll(addresses, world, (address, answer) => {
    if (answer.status === undefined && answer.isRefused !== true) {
      silent.push([address, answer]);
      return;
    }
    if (answer.status !== undefined) {
      last = address;
      tellSilent();
    }
    onAnswer(address, answer);
  });
  for (const address of [...(last === undefined ? [] : [last]), ...known].slice(0, MOST_KNOWN))
    if (silent.length > 0 && (await ask(address, world)).status !== undefined) tellSilent();
  return silent.map(([address]) => address);
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
