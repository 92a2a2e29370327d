/** What a page says about itself. Each value has its origin; a doubtful value is left out, and listed as a doubt. */

export interface Candidate<Value = string> {
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

/** `organization` and `via` are ids if the publication has them, else the printed words. */
export interface ClipCredit {
  readonly role: 'photographer' | 'illustrator';
  readonly name: string | null;
  readonly organization: string | null;
  readonly via: string | null;
  readonly origin: string;
}

export interface Image {
  readonly caption: Candidate | null;
  readonly credits: readonly ClipCredit[];
}

export interface Quotation {
  readonly text: string;
  /** An id of the publication, or a name that it does not have. */
  readonly speaker: string | null;
  readonly said: string | null;
  readonly origin: string;
}

/** Of a live blog, as its markup has it. */
export interface LiveEntry {
  readonly published: string;
  readonly title: string;
  readonly text: string;
}

export type ClipAccess = 'free' | 'registration' | 'metered' | 'subscription';

export interface Clip {
  readonly title: Candidate | null;
  readonly outlet: Candidate | null;
  readonly authors: readonly Candidate[];
  /** A day, or an hour with its offset. */
  readonly published: Candidate | null;
  readonly updated: Candidate | null;
  /** Only of a live blog, whose `published` is its start. */
  readonly live?: readonly LiveEntry[];
  readonly url: Candidate | null;
  /** The archived copy from which the page was saved; `on` is `null` if its address does not say the day. */
  readonly archive: {
    readonly url: string;
    readonly on: string | null;
    readonly origin: string;
  } | null;
  readonly access: Candidate<ClipAccess> | null;
  readonly language: Candidate | null;
  readonly section: Candidate | null;
  readonly place: Candidate | null;
  readonly image: Image | null;
  readonly entities: readonly { id: string; words: string; count: number }[];
  readonly unknown: readonly { words: string; kind: 'person' | 'organization' }[];
  readonly topics: readonly { id: string; why: string }[];
  readonly quotations: readonly Quotation[];
  readonly dates: readonly { words: string; value: string | null }[];
  /** Probably not part of the text. It is only listed: the page is kept whole. */
  readonly noise: readonly string[];
  readonly doubts: readonly Doubt[];
  readonly draft: string | null;
}
