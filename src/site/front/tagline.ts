/** The line under the name, with the topic that the story is about as a link where the line names it. */
import type { Thing } from '../../model/thing.ts';
import { toLink, type Link } from '../parts/link.ts';

export interface Tagline {
  readonly before: string;
  readonly topic: Link | undefined;
  readonly after: string;
}

export function toTagline(text: string, lead: Thing | undefined): Tagline {
  const at = lead === undefined ? -1 : text.indexOf(lead.caption);
  if (lead === undefined || at === -1) return { before: text, topic: undefined, after: '' };
  return {
    before: text.slice(0, at),
    topic: toLink(lead),
    after: text.slice(at + lead.caption.length),
  };
}
