/** What a page says of itself. Each value comes with where it was read; a value that is in doubt is none. */

export interface Found<Value = string> {
  readonly value: Value;
  /** For editors: the field of the markup, or “line 14” of the file. */
  readonly origin: string;
}

export interface Doubt {
  readonly field: string;
  /** Completes “in doubt, because …”. */
  readonly why: string;
  readonly candidates: readonly string[];
}

/** `organization` and `via` are ids where the publication has them, else the words that are printed. */
export interface Credit {
  readonly role: 'photographer' | 'illustrator';
  readonly name: string | null;
  readonly organization: string | null;
  readonly via: string | null;
  readonly origin: string;
}

export interface Image {
  readonly caption: Found | null;
  readonly credits: readonly Credit[];
}

export interface Quotation {
  readonly text: string;
  /** An id of the publication, or a name that it does not have. */
  readonly speaker: string | null;
  readonly said: string | null;
  readonly origin: string;
}

export type Access = 'free' | 'registration' | 'metered' | 'subscription';

export interface Clip {
  readonly title: Found | null;
  readonly outlet: Found | null;
  readonly authors: readonly Found[];
  /** A day, or an hour with its offset. */
  readonly published: Found | null;
  readonly updated: Found | null;
  readonly url: Found | null;
  /** The copy in an archive from which the page was saved; its day is none where the address does not say it. */
  readonly archive: {
    readonly url: string;
    readonly on: string | null;
    readonly origin: string;
  } | null;
  readonly access: Found<Access> | null;
  readonly language: Found | null;
  readonly section: Found | null;
  readonly place: Found | null;
  readonly image: Image | null;
  readonly entities: readonly { id: string; words: string; count: number }[];
  readonly unknown: readonly { words: string; kind: 'person' | 'organization' }[];
  readonly topics: readonly { id: string; why: string }[];
  readonly quotations: readonly Quotation[];
  readonly dates: readonly { words: string; value: string | null }[];
  /** What is probably not part of the text. It is named and nothing more: the page is kept whole. */
  readonly noise: readonly string[];
  readonly doubts: readonly Doubt[];
  readonly draft: string | null;
}
