/** “1 item”, “12 items”. */
export function toCount(count: number, one: string, many: string): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}
