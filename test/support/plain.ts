/** The text with plain spaces and without word joiners, as tests write what readers see. */
export function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ').replaceAll('\u2060', '');
}
