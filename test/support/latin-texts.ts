/** Finds texts in Latin letters that readers of a page see or hear. */

const VOID = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
/** Their text is not prose: code, records for programs, names of formats. */
const SKIPPED = /^(script|style|pre|code|kbd)$/;
const SPOKEN = ['aria-label', 'title', 'alt', 'placeholder', 'data-l', 'data-used'];

interface Open {
  readonly name: string;
  readonly isSkipped: boolean;
}

/** The texts between tags and in attributes, except those marked as English. */
export function listLatinTexts(html: string): string[] {
  const texts: string[] = [];
  const open: Open[] = [];
  const isSkipped = () => open.at(-1)?.isSkipped ?? false;
  for (const [token] of html.matchAll(/<!--.*?-->|<[^>]+>|[^<]+/gs)) {
    if (token.startsWith('<!')) continue;
    const [, slash = '', name = ''] = /^<(\/?)([\w-]+)/.exec(token) ?? [];
    if (!token.startsWith('<')) {
      if (!isSkipped()) texts.push(token);
    } else if (slash !== '') {
      const at = open.findLastIndex((one) => one.name === name);
      if (at >= 0) open.splice(at);
    } else {
      const attributes = new Map(
        [...token.matchAll(/\s([\w:-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
          key,
          value,
        ]),
      );
      const skips =
        isSkipped() || SKIPPED.test(name) || (name !== 'html' && attributes.get('lang') === 'en');
      if (!skips)
        for (const key of SPOKEN) {
          const value = attributes.get(key);
          if (value !== undefined && attributes.get('class') !== 'Z3988') texts.push(value);
        }
      texts.push(...listScriptTexts(attributes.get('data-words')));
      if (name === 'meta' && attributes.get('name') === 'description')
        texts.push(attributes.get('content') ?? '');
      if (!VOID.test(name) && !token.endsWith('/>')) open.push({ name, isSkipped: skips });
    }
  }
  return texts
    .map((text) =>
      text
        .replace(/\s+/g, ' ')
        .replace(/&\w+;|&#\w+;/g, ' ')
        .trim(),
    )
    .filter((text) => /[A-Za-z]{2}/.test(text));
}

/** Texts that a page passes to its scripts, without slots, ids and classes. */
function listScriptTexts(json: string | undefined): string[] {
  if (json === undefined) return [];
  const plain = json.replaceAll('&quot;', '"').replaceAll('&#34;', '"').replaceAll('&amp;', '&');
  const {
    locale: _locale,
    marks: _marks,
    sides: _sides,
    ...said
  } = JSON.parse(plain) as Readonly<Record<string, unknown>>;
  const texts: string[] = [];
  JSON.stringify(said, (key, value: unknown) => {
    // In a parsed message, a slot has a name and a type.
    if (typeof value === 'string' && key !== 'name' && key !== 'type')
      texts.push(value.replace(/\{\w+\}/g, ''));
    return value;
  });
  return texts;
}
