/**
 * What is checked on the text alone, before a native parser sees it: that parser takes seconds, gigabytes or the
 * whole process for some texts of a few kilobytes, so nothing reaches it that has not passed here.
 */
import type { Finding } from '../finding.ts';
import { findCharacters } from './characters.ts';
import { findExcess } from './excess.ts';

export const MAX_BYTES = 256 * 1024;

export interface Scan {
  readonly findings: readonly Finding[];
  /** Whether the text may be given to the parser. */
  readonly parsable: boolean;
}

/** Size (256 KiB of UTF-8), nesting (32 levels), number of marks, characters that nobody can see, stray front matter. */
export function scan(body: string): Scan {
  const large = findSize(body);
  if (large !== undefined) return { findings: [large], parsable: false };
  const excess = findExcess(body);
  const findings = [...excess, ...findCharacters(body), ...findFence(body)];
  return { findings, parsable: excess.length === 0 };
}

function findSize(body: string): Finding | undefined {
  if (body.length * 3 <= MAX_BYTES) return undefined;
  const bytes = body.length > MAX_BYTES ? body.length : new TextEncoder().encode(body).length;
  if (bytes <= MAX_BYTES) return undefined;
  return {
    offset: 0,
    code: 'prose.too-large',
    message: `the body is larger than ${String(MAX_BYTES / 1024)} KiB`,
    remedy: 'split it into several items',
  };
}

/** A body that opens with a fence: front matter that was closed early or written twice. */
function findFence(body: string): readonly Finding[] {
  const fence = /^\s*(---|\+\+\+)[ \t\r]*(?:\n|$)/.exec(body);
  if (fence === null) return [];
  return [
    {
      offset: fence[0].indexOf(fence[1] ?? ''),
      code: 'prose.front-matter',
      message: `the body starts with a line of ${fence[1] ?? ''}`,
      remedy: 'the front matter has ended already: move its fields up, or delete the line',
    },
  ];
}
