import type { Thing } from '../model/thing.ts';

export interface Link {
  readonly text: string;
  readonly url: string;
}

export function toLink({ caption, url }: Thing): Link {
  return { text: caption, url };
}

/** “example.org”. */
export function toHost(url: string): string {
  return new URL(url).host.replace(/^www\./, '');
}

/** “1 item”, “12 items”. */
export function toCount(count: number, one: string, many: string): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}
