/** “1 item”, “12 items”. */
export function toCount(count: number, one: string, many: string): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}

/** “12 items, newest first”; one alone has no order. */
export function toListed(
  count: number,
  [one, many]: readonly [string, string],
  order: string,
): string {
  return count === 1 ? toCount(count, one, many) : `${toCount(count, one, many)}${order}`;
}
