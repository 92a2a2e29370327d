/** Words that reveal hidden entries. */

/** In each of their texts, ids and addresses; `SECRET` also marks what they say, without their names. */
export const MARK = 'zqdraft';
export const SECRET = 'zqsecret';
/** The person's other name, in a script that is searched differently. */
export const HAN = '哲曲草稿';

export interface Marked {
  readonly data: Readonly<Record<string, unknown>>;
  readonly body: string;
}

export const say = (what: string) => `${MARK}${what} ${SECRET}`;
export const address = (what: string) => `https://${MARK}.example/${what}`;
export const archive = (what: string) => ({ url: address(what), on: '2025-05-20' });
export const names = (what: string) => [{ name: `${MARK}${what} ${SECRET}`, lang: 'zh-Hans' }];
export const corrections = [{ on: '2025-05-21', type: 'update', was: MARK, now: MARK, why: MARK }];
