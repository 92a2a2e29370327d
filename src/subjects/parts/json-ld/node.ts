import type { Graph, Thing, WithContext } from 'schema-dts';

/** A node whose properties may be `undefined`: those are not printed, nor are lists without anything in them. */
export type Loose<Node> = { readonly [Name in keyof Node]: Node[Name] | undefined };

/** Checks a node by the vocabulary of schema.org as it is written. */
export function toNode<Node extends Thing>(node: Loose<Node>): Node {
  return node as Node;
}

/**
 * The text of a `script` element of type `application/ld+json`: one node, or a graph of several. `<` is escaped, so
 * that no text in it can end the element or open a comment.
 */
export function toJsonLd(nodes: readonly Thing[]): string {
  const [first, ...others] = nodes;
  const whole: Graph | WithContext<Exclude<Thing, string>> =
    others.length > 0 || typeof first !== 'object'
      ? { '@context': 'https://schema.org', '@graph': nodes }
      : { '@context': 'https://schema.org', ...first };
  return JSON.stringify(whole, dropEmpty).replaceAll('<', '\\u003c');
}

function dropEmpty(_name: string, value: unknown): unknown {
  return Array.isArray(value) && value.length === 0 ? undefined : value;
}
