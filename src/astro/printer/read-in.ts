/**
 * The version of Astro in which `astro-internals.ts` and `astro-runtime.ts` were read. In a file of its own: who asks
 * whether another one is at work loads nothing of it, since there it may be missing.
 */
export const READ_IN = '7.3.5';
