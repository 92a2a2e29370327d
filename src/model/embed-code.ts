/** The element that shows a page of ours in a frame of somebody else. */

/** What can be shown so. */
export type FrameSort = 'question' | 'statement' | 'rate';

/** In pixels, as much as most of them need at that width; a frame that is narrower scrolls. */
export const FRAME_SIZES: Readonly<Record<FrameSort, { width: number; height: number }>> = {
  question: { width: 640, height: 440 },
  statement: { width: 640, height: 300 },
  rate: { width: 640, height: 400 },
};

export interface Framed {
  /** Absolute. */
  readonly src: string;
  readonly title: string;
  readonly sort: FrameSort;
}

/** Asks nothing of the page that it stands on: no script, no style sheet. */
export function toFrameHtml({ src, title, sort }: Framed): string {
  const { width, height } = FRAME_SIZES[sort];
  const rows = [
    ['src', src],
    ['title', title],
    ['width', String(width)],
    ['height', String(height)],
    ['style', 'border:0;max-width:100%'],
    ['loading', 'lazy'],
  ] as const;
  const attributes = rows.map(([name, value]) => ` ${name}="${escape(value)}"`).join('');
  return `<iframe${attributes}></iframe>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
