import type { Thing } from '../../model/thing.ts';

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
