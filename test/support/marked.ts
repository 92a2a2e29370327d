/** Words by which what is hidden is found again. */

/** In every text, id and address of them; `SECRET` also where only what they say stands, not what they are called. */
export const MARK = 'zqdraft';
export const SECRET = 'zqsecret';
/** The other name of the person, in a script that is searched in another way. */
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
