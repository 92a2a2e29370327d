/** What a new publication says until its desk has written its own. */
export interface StarterTexts {
  /** One line under the name, true of every publication of this kind. */
  readonly tagline: string;
  /** In the place of what is covered, until that is decided. */
  readonly scope: string;
  readonly outlet: string;
  readonly topic: Named;
  readonly item: Named & {
    readonly body: string;
    /** Why its source has no link. */
    readonly unlinked: string;
  };
  /** Drafts, by id. Lines that begin with TODO name what only the desk can say. */
  readonly pages: Readonly<Record<'about' | 'method' | 'corrections-policy', Draft>>;
}

interface Named {
  readonly title: string;
  readonly summary: string;
}

interface Draft extends Named {
  readonly body: string;
}
