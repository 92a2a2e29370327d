/** One thing that somebody said, lifted out of the item whose body holds it. */
import type { Venue } from '../../content/kinds/venues.ts';
import type { RelationType, Reading, StatementKind } from '../../content/prose/statement-rule.ts';
import type { Span } from '../../time/bounds.ts';
import type { Placed } from '../../time/when.ts';
import type { Position } from '../../content/problems/lines.ts';
import type { Item } from '../item.ts';
import type { Piece } from '../piece.ts';
import type { Entity, Thing } from '../thing.ts';

export interface Statement {
  /** `/coverage/2025/04/some-item#id` */
  readonly address: string;
  readonly id: string;
  readonly item: Item;
  /** `undefined` for an anonymous one. */
  readonly speaker: Entity | undefined;
  /** The speaker alone; of a joint statement all for whom it speaks; nobody of an anonymous one. */
  readonly speakers: readonly Entity[];
  /** Their names, or what the report says of an anonymous one: “a White House official”. */
  readonly speakerLabel: string;
  /** The role at the time, as written. */
  readonly role: string | undefined;
  /** Those spoken for, as written; several of a joint statement. */
  readonly onBehalfOf: readonly Entity[];
  /** The sides that it speaks for, see `listParties`: each once, none of somebody of no side. */
  readonly parties: readonly string[];
  /** Ids of those whose word it is: of those spoken for, if somebody is, else of the speaker. */
  readonly voices: readonly string[];
  /** Whether it commits its sides: an anonymous one does not, since nobody answers for it. */
  readonly onRecord: boolean;
  /** The listener: one of our entities, or words. */
  readonly to: Entity | string | undefined;
  readonly venue: Venue | undefined;
  readonly kind: StatementKind;
  /** The words shown, as plain text. */
  readonly words: string;
  readonly wordCount: number;
  readonly hedges: readonly string[];
  readonly lang: string | undefined;
  readonly original: string | undefined;
  readonly translator: string | undefined;
  /** When the thing spoken of happened, as claimed. */
  readonly happened: Placed | undefined;
  readonly said: Placed;
  readonly published: Placed;
  /** Where `published` was found: in the statement, in a source of it, in another source of its item, or when it was added. */
  readonly publishedBy: 'statement' | 'source' | 'item' | 'added';
  readonly added: Placed;
  /** Zones by which a day without an hour may have been written, see `listClocks`; none where nobody knows. */
  readonly clocks: readonly string[];
  /** What is certain of `said` and `published`, for comparing many. */
  readonly certain: { readonly said: Span; readonly published: Span };
  /** The day from which a reader could know it, see `toKnownDay`. */
  readonly knownOn: string;
  readonly about: Thing<'question'> | undefined;
  readonly position: string | undefined;
  readonly step: Reading | undefined;
  readonly note: string | undefined;
  /** Places in the item’s list of sources, counted from 0. */
  readonly sources: readonly number[];
  /** How it bears on earlier statements. */
  readonly relations: readonly Relation[];
  /** How later statements bear on it, in the order in which those were said. */
  readonly reverse: readonly Relation[];
  /** Where it stands in its file. */
  readonly place: Position;
}

/** The piece to cite for it: the first of its sources, which is the first of its item unless it names others. */
export function findPiece({
  item,
  sources,
}: Pick<Statement, 'item' | 'sources'>): Piece | undefined {
  return item.pieces[sources[0] ?? 0];
}

/** `from` was said no earlier than `to`, as far as the dates tell. */
export interface Relation {
  readonly type: RelationType;
  readonly from: Statement;
  readonly to: Statement;
  /** `from` was certainly public before `to` was: its readers could not know what it bears on. */
  readonly precedesClaim: boolean;
}
