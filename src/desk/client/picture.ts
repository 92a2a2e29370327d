/** A picture for the open file: dropped, pasted or chosen, then cut and described in a dialog. */
import type { FieldPath } from '../../content/kinds/field-meta.ts';
import type { FormField } from '../../content/kinds/form-schema.ts';
import type { FieldChange } from '../protocol.ts';
import { say } from '../words/say.ts';
import { ask, fromBase64, toBase64 } from './ask.ts';
import type { Form } from './controls.ts';
import { Cropping } from './crop.ts';
import {
  announce,
  goOn,
  Left,
  makeButton,
  makeElement,
  onEnter,
  openDialog,
  orSay,
  whileDoing,
} from './dom.ts';
import { getValueAt, toKindName, toShownValue, toTyped } from './values.ts';
import type { Work } from './work.ts';

const MOST_BYTES = 20_000_000;

export function isPicture({ type }: Blob): boolean {
  return type.startsWith('image/');
}

export function isPictureField(fields: readonly FormField[]): boolean {
  return fields.some(({ value }) => value.form === 'text' && value.sort === 'image');
}

/** For a picture that was dropped or pasted, which belongs to the open file. */
export function putPicture(work: Work, blob: Blob): Promise<void> {
  const { file, start } = work;
  if (file === undefined) throw new Error(say.picture.openFirst);
  const fields = start.forms[file.kind]?.fields ?? [];
  const field = fields.find(({ value }) => value.form === 'group' && isPictureField(value.fields));
  if (field === undefined) throw new Error(say.picture.noField({ kind: toKindName(file.kind) }));
  return openPicture(work, file.inside, [field.name], blob);
}

function choosePicture(work: Work, inside: string, path: FieldPath): void {
  const input = makeElement('input', {
    ...{ type: 'file', accept: 'image/png,image/jpeg,image/webp' },
    change: () => {
      const [blob] = input.files ?? [];
      if (blob !== undefined) orSay(openPicture(work, inside, path, blob));
    },
  });
  input.click();
}

/** The buttons of a field that holds a picture. */
export function printPictureButtons({ work, file }: Form, path: FieldPath): HTMLElement {
  const src = getValueAt(file.data, [...path, 'src']);
  const key = path.join('.');
  const choose = () => choosePicture(work, file.inside, path);
  const again = async (own: string) => {
    const { base64 } = await ask('own-picture', { inside: file.inside, src: own });
    const name = own.slice(own.lastIndexOf('/') + 1);
    await openPicture(work, file.inside, path, new File([fromBase64(base64)], name), own);
  };
  return makeElement(
    'div.acts',
    makeButton(
      'make',
      choose,
      { 'data-path': `${key} choose` },
      src === undefined ? say.picture.choose : say.picture.chooseOther,
    ),
    typeof src === 'string' &&
      makeButton('make', () => again(src), { 'data-path': `${key} crop` }, say.picture.crop),
    makeElement('span.hint', say.picture.orDrop),
  );
}

const TEXTS = say.picture.texts;
type TextName = keyof typeof TEXTS;
const REQUIRED: readonly TextName[] = ['alt', 'credit', 'rights'];

/** `own` is the field's picture, if that is what is opened. */
async function openPicture(
  work: Work,
  inside: string,
  path: FieldPath,
  blob: Blob,
  own?: string,
): Promise<void> {
  if (document.querySelector('dialog[open]') !== null) throw new Error(say.picture.finish);
  const name = blob instanceof File ? blob.name : say.picture.pasted;
  if (blob.size > MOST_BYTES) throw new Error(say.picture.tooLarge({ name }));
  const isWanted = work.want();
  const base64 = await toBase64(blob);
  const read = () => ask('picture', { base64, name });
  const found = await whileDoing(say.picture.reading, read);
  if (!isWanted()) throw new Left();
  const { opening } = work;
  const held = (field: string) => getValueAt(work.pile.find(inside)?.data, [...path, field]);
  const point = own === undefined ? undefined : held('focus');
  const [x = '50', y = '50'] = Array.isArray(point) ? (point as string[]) : [];
  const cropping = new Cropping(found, { x: Number(x), y: Number(y) });
  const fields = new Map(
    (Object.keys(TEXTS) as TextName[]).map((one) => {
      const field = makeElement('textarea', { rows: '2', 'data-stop': true, spellcheck: 'true' });
      const value = held(one);
      // Another picture shows something else.
      if (value !== undefined && (own !== undefined || one === 'rights'))
        field.value = toShownValue(value);
      if (REQUIRED.includes(one)) field.required = true;
      onEnter(field, () => goOn(field));
      return [one, field] as const;
    }),
  );
  const textOf = (one: TextName) => toTyped(fields.get(one)?.value ?? '');
  const told = makeElement('p.told', { role: 'status' });
  const tell = (words: string, isWrong: boolean) => {
    told.textContent = words;
    told.classList.toggle('error', isWrong);
  };
  const put = async (): Promise<boolean> => {
    const missing = REQUIRED.find((one) => textOf(one) === '');
    if (missing !== undefined) {
      tell(say.picture.missing({ text: TEXTS[missing] }), true);
      fields.get(missing)?.focus();
      return false;
    }
    tell(say.picture.cutting, false);
    const asked = { base64, crop: cropping.part, name: textOf('alt'), inside };
    const src = own !== undefined && cropping.isWhole ? own : (await ask('cut-picture', asked)).src;
    if (work.opening !== opening) return true;
    const { x: across, y: down } = cropping.focus;
    const values = {
      ...{ src, alt: textOf('alt'), caption: textOf('caption') },
      ...{ credit: textOf('credit'), rights: textOf('rights') },
      focus: across === 50 && down === 50 ? '' : [String(across), String(down)],
    };
    const changes = Object.entries(values).flatMap(([field, value]): FieldChange[] => {
      const [at, before] = [[...path, field], held(field)];
      if (JSON.stringify(before) === JSON.stringify(value)) return [];
      if (value !== '') return [{ path: at, value }];
      return before === undefined ? [] : [{ path: at, remove: true }];
    });
    await work.change(inside, changes);
    announce(say.picture.goesWith({ name: src.replace(/^\.\//, '') }));
    return true;
  };
  await openDialog(say.picture.title, (end) => {
    const done = () =>
      void put().then(
        (isPut) => isPut && end(),
        (error: unknown) => tell(error instanceof Error ? error.message : String(error), true),
      );
    return [
      makeElement(
        'div.picture',
        { 'data-stops': '' },
        cropping.element,
        makeElement(
          'div.texts',
          [...fields].map(([one, field]) =>
            makeElement('label', REQUIRED.includes(one) ? `${TEXTS[one]} *` : TEXTS[one], field),
          ),
          printNoted(found.noted, (words) => {
            const credit = fields.get('credit');
            if (credit === undefined) return;
            credit.value = words;
            credit.focus();
          }),
          told,
          makeElement(
            'div.acts',
            makeButton('save', done, { 'data-stop': true }, say.picture.use),
            makeButton('quiet', () => end(), say.shared.cancel),
          ),
        ),
      ),
    ];
  });
}

function printNoted(
  noted: readonly { what: string; words: string; isCredit?: true }[],
  credit: (words: string) => void,
): HTMLElement {
  if (noted.length === 0) return makeElement('p.hint', say.picture.nothingNoted);
  return makeElement(
    'section.noted',
    makeElement('h3', say.picture.noted),
    makeElement(
      'ul',
      noted.map(({ what, words, isCredit }) =>
        makeElement(
          'li',
          ...[makeElement('b', what), ` ${words} `],
          isCredit && makeButton('quiet', () => credit(words), say.picture.useAsCredit),
        ),
      ),
    ),
  );
}
