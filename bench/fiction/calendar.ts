/** The three years of every invented publication; times are epoch milliseconds at the start of a day. */
export const FIRST_DAY = Date.UTC(2023, 0, 2);
export const DAY_COUNT = 1095;
export const DAY = 86_400_000;

/** The day on which item number `index` of `items` is added. */
export function dayOfItem(items: number, index: number): number {
  return FIRST_DAY + Math.floor((index / items) * DAY_COUNT) * DAY;
}

/** `2023-01-02` */
export function dayText(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
