/** Small parts of JSON Schemas. */

export const text = (description: string) => ({ type: 'string', description });
export const address = (description: string) => ({ type: 'string', format: 'uri', description });
export const flag = (description: string) => ({ type: 'boolean', description });
export const texts = (description: string) => ({
  type: 'array',
  items: { type: 'string' },
  description,
});
export const list = (items: unknown, description: string) => ({
  type: 'array',
  items,
  description,
});

/** An object that has no other properties, and all but the `optional` ones of these. */
export function closed(
  properties: Readonly<Record<string, unknown>>,
  optional: readonly string[] = [],
) {
  const required = Object.keys(properties).filter((key) => !optional.includes(key));
  return { type: 'object', properties, required, additionalProperties: false };
}
