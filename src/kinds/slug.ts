/** The shapes of ids. */
export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Below year and month: `2025/04/words-of-a-title`. */
export const DATED_SLUG = /^\d{4}\/(0[1-9]|1[0-2])\/[a-z0-9]+(-[a-z0-9]+)*$/;
