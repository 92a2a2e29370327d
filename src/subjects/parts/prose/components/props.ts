import type { Body } from '../body.ts';

/** What each component of a body gets: its attributes as written, and what its body knows. */
export interface ProseProps {
  readonly props: Readonly<Record<string, string>>;
  /** It stands in a line of text, where only phrasing content may be printed. */
  readonly inline: boolean;
  readonly body: Body;
}
