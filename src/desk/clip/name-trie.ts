/** Names, found in a text in one pass, the longest that stands at a place. */

interface Node<Value> {
  readonly next: Map<string, Node<Value>>;
  readonly values: Value[];
}

export interface NameTrie<Value> {
  readonly root: Node<Value>;
}

export function buildTrie<Value>(names: Iterable<readonly [string, Value]>): NameTrie<Value> {
  const root: Node<Value> = { next: new Map(), values: [] };
  for (const [name, value] of names) {
    let node = root;
    for (const unit of toUnits(name)) {
      const next = node.next.get(unit) ?? { next: new Map(), values: [] };
      node.next.set(unit, next);
      node = next;
    }
    if (!node.values.includes(value)) node.values.push(value);
  }
  return { root };
}

/** Whether any name begins as the text does at `at`: what else there is to ask of a place costs more. */
export function canBegin<Value>({ root }: NameTrie<Value>, text: string, at: number): boolean {
  return root.next.get(text.charAt(at))?.next.has(text.charAt(at + 1)) === true;
}

/** The values of the longest name at `from` that `isEnd` lets end where it does; `undefined` if there is none. */
export function findLongest<Value>(
  { root }: NameTrie<Value>,
  text: string,
  from: number,
  isEnd: (end: number) => boolean,
): { readonly end: number; readonly values: readonly Value[] } | undefined {
  let node: Node<Value> | undefined = root;
  let longest: { end: number; values: readonly Value[] } | undefined;
  for (let at = from; at < text.length; at += 1) {
    node = node.next.get(text.charAt(at));
    if (node === undefined) break;
    if (node.values.length > 0 && isEnd(at + 1)) longest = { end: at + 1, values: node.values };
  }
  return longest;
}

/** By code units, as places in a text are counted. */
function toUnits(name: string): string[] {
  return name.split('');
}
