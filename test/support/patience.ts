/** After this many milliseconds, something hangs: even a busy machine takes less for one step. */
export const HANGS = 300_000;
