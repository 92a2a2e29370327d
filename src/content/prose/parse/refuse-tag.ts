import { show } from '../finding.ts';
import type { Finding } from '../finding.ts';
import { unmask } from './mask.ts';
import { refuseTagName } from './raw-html.ts';
import type { Tag, TagAttribute } from './tag.ts';

/** What is wrong with an opening tag that the parser could not read, or whose closing tag it could not find. */
export function refuseOpening(tag: Tag, offset: number, reason: string): Finding {
  const name = `<${show(unmask(tag.name))}>`;
  const html = refuseTagName(tag.name, offset);
  if (html !== undefined) return html;
  if (tag.fault !== undefined) {
    return toSyntax(
      tag.fault,
      `the tag ${name} cannot be read from here on`,
      'write attributes as name="text", and end the tag with > or />',
    );
  }
  if (reason.startsWith('Expected a closing tag')) {
    return toSyntax(
      offset,
      `${name} is not closed where it was opened`,
      'close it in the same paragraph, or put both tags on lines of their own; write /> for a tag that holds nothing',
    );
  }
  return toSyntax(offset, `${name} cannot be read`, toRemedy(reason));
}

/** What is wrong with an attribute that is code, or not in quotes. */
export function refuseAttribute(tag: Tag, { name, form, offset }: TagAttribute): Finding {
  if (form === 'spread') {
    return {
      offset,
      code: 'prose.spread-attribute',
      message: 'attributes cannot be spread from code',
      remedy: 'write each one as name="text"',
    };
  }
  const [what, code] =
    form === 'expression'
      ? (['code in curly brackets', 'prose.expression-attribute'] as const)
      : (['not in straight quotation marks', 'prose.syntax'] as const);
  const field = `${tag.name}.${name}`;
  return {
    offset,
    code,
    field,
    message: `the value of ${name} is ${what}`,
    remedy: `write ${name}="text"`,
  };
}

export function toSyntax(offset: number, message: string, remedy: string): Finding {
  return { offset, code: 'prose.syntax', message, remedy };
}

export function toRemedy(reason: string): string {
  return `write it as plain text (the parser says: ${show(reason)})`;
}
