/** What a publisher’s own page may ask: the publication as it was read, and what stands on every page. */
export { getContext } from './astro/load.ts';
export { toFrame, type Frame } from './subjects/parts/frame/frame.ts';
export type { Context } from './subjects/context.ts';
