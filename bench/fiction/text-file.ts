/** Path below the publication folder, and content. */
export type TextFile = readonly [path: string, text: string];

export function page(frontMatter: string, body: string): string {
  return `---\n${frontMatter}\n---\n\n${body}\n`;
}

/** A JSON string is a YAML double-quoted scalar. */
export function quoted(text: string): string {
  return JSON.stringify(text);
}
