// Made by `npm run words -- --types` from en.json.
import type { Sentence, SlotValue } from '../../words/slots.ts';

export interface DeskTable {
  readonly desk: {
    readonly title: string;
    readonly noScript: string;
  };
  readonly list: {
    readonly search: string;
    readonly example: string;
    readonly filters: string;
    readonly someOf: Sentence<{ n: number; files: SlotValue }>;
    readonly before: Sentence<{ n: SlotValue }>;
    readonly next: Sentence<{ n: SlotValue }>;
    readonly undo: string;
    readonly selected: Sentence<{ n: number }>;
    readonly change: string;
    readonly selectNone: string;
    readonly forget: Sentence<{ name: SlotValue }>;
    readonly nothingToUndo: string;
    readonly asBefore: Sentence<{ n: number }>;
    readonly leftAsTheyAre: Sentence<{ done: SlotValue; titles: SlotValue }>;
  };
  readonly listFilters: {
    readonly all: string;
    readonly drafts: string;
    readonly findings: string;
    readonly noTopic: string;
    readonly unsigned: string;
    readonly changed: string;
    readonly scheduled: string;
    readonly published: string;
    readonly withdrawn: string;
    readonly unreadable: string;
    readonly errors: string;
    readonly warnings: string;
    readonly new: string;
    readonly silent: string;
    readonly noPlace: string;
    readonly noOutlet: string;
    readonly keep: string;
    readonly name: string;
    readonly keepIt: string;
    readonly noRoom: string;
    readonly speaks: Sentence<{ name: SlotValue }>;
    readonly kind: Sentence<{ kind: SlotValue }>;
    readonly add: string;
  };
  readonly listTable: {
    readonly label: string;
    readonly selected: string;
    readonly select: Sentence<{ title: SlotValue }>;
    readonly columns: {
      readonly title: string;
      readonly kind: string;
      readonly status: string;
      readonly happened: string;
      readonly published: string;
      readonly added: string;
      readonly outlet: string;
      readonly topic: string;
      readonly findings: string;
      readonly changed: string;
      readonly scheduled: string;
    };
    readonly changes: {
      readonly new: string;
      readonly changed: string;
      readonly silent: string;
    };
  };
  readonly panes: {
    readonly label: string;
    readonly titles: {
      readonly inbox: string;
      readonly list: string;
      readonly calendar: string;
      readonly names: string;
      readonly changes: string;
      readonly source: string;
      readonly item: string;
      readonly page: string;
    };
    readonly hint: string;
    readonly frame: string;
    readonly widths: string;
    readonly width: Sentence<{ pixels: SlotValue }>;
  };
  readonly shared: {
    readonly files: Sentence<{ n: number }>;
    readonly item: string;
  };
  readonly terms: {
    readonly noChoice: Sentence<{ value: SlotValue; field: SlotValue; choices: SlotValue }>;
    readonly noName: Sentence<{ field: string; name: SlotValue }>;
    readonly noFilter: Sentence<{ field: SlotValue; choices: SlotValue }>;
    readonly noDay: Sentence<{ value: SlotValue }>;
  };
}
