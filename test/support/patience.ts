/** After so many milliseconds something hangs: no busy machine takes so long for one step. */
export const HANGS = 300_000;
