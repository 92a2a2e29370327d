// Made by `npm run words -- --types` from en.json.
import type { Sentence, SlotValue } from '../../words/slots.ts';

export interface DeskTable {
  readonly authors: {
    readonly others: string;
    readonly agency: string;
  };
  readonly body: {
    readonly none: string;
    readonly sayInField: string;
    readonly noStatement: Sentence<{ id: SlotValue }>;
    readonly lookAtId: string;
    readonly body: string;
  };
  readonly bulk: {
    readonly changedMeanwhile: string;
    readonly notTogether: Sentence<{ path: SlotValue; fault: SlotValue }>;
    readonly hasError: Sentence<{ fault: SlotValue }>;
    readonly cannot: Sentence<{ fault: SlotValue; remedy: SlotValue }>;
    readonly noField: Sentence<{ aKind: SlotValue; field: string }>;
    readonly isWithdrawn: string;
    readonly isDraft: string;
    readonly isPublished: string;
    readonly hasIt: string;
    readonly needsNote: string;
    readonly released: string;
    readonly drafts: Sentence<{ drafts: SlotValue }>;
    readonly wouldHaveError: Sentence<{ fault: SlotValue; remedy: SlotValue }>;
    readonly named: Sentence<{ more: number; title: SlotValue }>;
  };
  readonly button: {
    readonly unpaired: string;
    readonly pairFirst: string;
    readonly paired: Sentence<{ name: SlotValue }>;
    readonly pairedUnnamed: string;
    readonly kept: Sentence<{ title: SlotValue }>;
    readonly covered: Sentence<{ title: SlotValue }>;
  };
  readonly calendar: {
    readonly publish: string;
    readonly effective: string;
    readonly until: string;
    readonly date: string;
    readonly from: string;
    readonly to: string;
    readonly window: string;
    readonly on: string;
    readonly heldBack: string;
    readonly wasHeldBack: string;
    readonly doubtLapsed: string;
    readonly verdictLapsed: string;
    readonly wasPlanned: string;
  };
  readonly capture: {
    readonly paragraph: Sentence<{ n: SlotValue }>;
    readonly answer: string;
    readonly inQuotes: string;
    readonly noQuotes: string;
    readonly besideName: string;
    readonly heldThatDay: string;
    readonly fromWords: string;
    readonly onlyName: string;
    readonly officialSource: string;
    readonly happened: string;
    readonly officialDay: string;
    readonly notAfterSource: string;
    readonly notAfterPage: string;
    readonly quoted: Sentence<{ words: SlotValue }>;
  };
  readonly changeFields: {
    readonly noList: Sentence<{ field: SlotValue }>;
    readonly makeList: string;
    readonly newFile: string;
  };
  readonly clipAddress: {
    readonly passedOn: string;
    readonly archived: string;
    readonly otherSite: string;
  };
  readonly clipApart: {
    readonly ended: string;
    readonly tooLong: Sentence<{ n: number }>;
    readonly tooMuch: Sentence<{ n: SlotValue }>;
  };
  readonly clipMetadata: {
    readonly freeAndNot: string;
    readonly notFree: Sentence<{ origin: SlotValue }>;
    readonly byHost: string;
    readonly severalOutlets: string;
    readonly noOutletAt: Sentence<{ host: SlotValue }>;
    readonly noOutletNamed: string;
    readonly unnamed: string;
  };
  readonly clipNames: {
    readonly topicWords: Sentence<{ n: number; words: SlotValue }>;
    readonly players: Sentence<{ ids: SlotValue }>;
  };
  readonly clipStore: {
    readonly gone: string;
    readonly notKept: string;
    readonly noAddress: string;
    readonly named: string;
  };
  readonly desk: {
    readonly title: string;
    readonly noScript: string;
    readonly notSaved: Sentence<{ why: SlotValue }>;
    readonly locked: Sentence<{ why: SlotValue }>;
    readonly unreadPage: Sentence<{ why: SlotValue }>;
    readonly notKept: Sentence<{ why: SlotValue }>;
  };
  readonly editFields: {
    readonly unread: string;
    readonly mendFirst: string;
    readonly missing: Sentence<{ field: SlotValue }>;
    readonly addFirst: string;
    readonly unsafe: Sentence<{ what: SlotValue }>;
    readonly changeInFile: string;
    readonly inFile: Sentence<{ inside: SlotValue; fault: SlotValue }>;
  };
  readonly feed: {
    readonly noEnd: string;
    readonly otherSitemaps: string;
    readonly webPage: string;
    readonly webPageOf: Sentence<{ feed: SlotValue }>;
    readonly noFeed: string;
  };
  readonly get: {
    readonly redirects: Sentence<{ n: number }>;
    readonly noAnswer: string;
    readonly packed: string;
    readonly robotsAnswered: Sentence<{ status: SlotValue }>;
    readonly robotsRefuse: string;
  };
  readonly image: {
    readonly noCaption: string;
    readonly noParts: string;
  };
  readonly issueForm: {
    readonly error: string;
    readonly origin: Sentence<{ label: SlotValue }>;
  };
  readonly jsonLd: {
    readonly unread: string;
    readonly several: string;
  };
  readonly language: {
    readonly ofPage: string;
    readonly asReport: string;
    readonly byWords: string;
  };
  readonly lexicon: {
    readonly verbs: string;
    readonly credit: string;
    readonly by: string;
    readonly moment: string;
    readonly access: string;
    readonly noise: string;
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
  readonly makeClip: {
    readonly noDay: string;
    readonly several: Sentence<{ words: SlotValue }>;
    readonly lacksWords: Sentence<{ tag: SlotValue }>;
    readonly covered: string;
    readonly lost: string;
  };
  readonly merge: {
    readonly notOne: Sentence<{ one: SlotValue; other: SlotValue }>;
    readonly nameTwo: string;
  };
  readonly moments: {
    readonly below: string;
    readonly onlyDateline: string;
    readonly onlyAddress: string;
    readonly early: string;
    readonly otherHour: string;
    readonly embargoed: string;
    readonly embargo: string;
    readonly tooOld: string;
    readonly ahead: string;
    readonly severalMoments: string;
    readonly severalDays: string;
    readonly noZone: string;
    readonly unread: string;
  };
  readonly move: {
    readonly nothingAt: Sentence<{ address: SlotValue }>;
    readonly lookAtAddress: string;
    readonly fixedAddress: Sentence<{ aKind: SlotValue }>;
    readonly withdrawInstead: string;
    readonly sharedPicture: Sentence<{ other: SlotValue; inside: SlotValue }>;
    readonly giveEach: string;
    readonly noAnchors: Sentence<{ inside: SlotValue }>;
    readonly nameAnchor: string;
    readonly noPosition: Sentence<{ id: SlotValue }>;
    readonly noStep: Sentence<{ id: SlotValue }>;
    readonly lookAtField: Sentence<{ field: SlotValue }>;
    readonly taken: Sentence<{ name: SlotValue }>;
    readonly otherName: string;
  };
  readonly openFile: {
    readonly inConflict: Sentence<{ inside: SlotValue }>;
    readonly tooDeep: Sentence<{ n: SlotValue }>;
  };
  readonly overview: {
    readonly asPublication: string;
    readonly asNewest: string;
  };
  readonly page: {
    readonly twice: string;
  };
  readonly pairs: {
    readonly notPaired: string;
    readonly stillPaired: string;
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
  readonly pictureMetadata: {
    readonly notes: string;
    readonly unread: string;
    readonly author: string;
    readonly copyright: string;
    readonly time: string;
    readonly place: string;
    readonly camera: string;
    readonly number: string;
    readonly owner: string;
    readonly description: string;
    readonly program: string;
    readonly credit: string;
    readonly source: string;
  };
  readonly pictures: {
    readonly thePicture: string;
    readonly noPicture: string;
    readonly largeCrop: string;
    readonly notKept: string;
    readonly otherByNow: Sentence<{ path: SlotValue }>;
    readonly notSaved: Sentence<{ path: SlotValue }>;
  };
  readonly places: {
    readonly text: string;
  };
  readonly readHtml: {
    readonly ofSavedPage: string;
    readonly ofProgram: string;
  };
  readonly readPage: {
    readonly empty: string;
    readonly noText: string;
    readonly guessed: string;
    readonly lostBytes: string;
    readonly brokenMhtml: Sentence<{ why: SlotValue }>;
    readonly noPage: string;
  };
  readonly renaming: {
    readonly unusualLink: Sentence<{ link: SlotValue }>;
    readonly writeAs: Sentence<{ address: SlotValue }>;
    readonly unsafeLink: string;
    readonly byHand: string;
  };
  readonly requests: {
    readonly tooDeep: Sentence<{ n: SlotValue }>;
    readonly halfLetter: string;
    readonly openAgain: string;
    readonly full: string;
    readonly shut: string;
    readonly failed: Sentence<{ failed: SlotValue; why: SlotValue }>;
  };
  readonly reshape: {
    readonly notRead: Sentence<{ inside: SlotValue }>;
    readonly back: Sentence<{ title: SlotValue; address: SlotValue }>;
    readonly renamed: Sentence<{ n: number; title: SlotValue; address: SlotValue }>;
    readonly renamedAndKept: Sentence<{ n: number; title: SlotValue; address: SlotValue }>;
    readonly twoKinds: Sentence<{ one: SlotValue; other: SlotValue }>;
    readonly chooseOneKind: string;
    readonly merged: Sentence<{ title: SlotValue; address: SlotValue }>;
    readonly deleted: Sentence<{ title: SlotValue }>;
    readonly noReason: string;
    readonly writeReason: string;
    readonly withdrawn: Sentence<{ title: SlotValue }>;
    readonly fileFault: Sentence<{ inside: SlotValue; fault: SlotValue }>;
    readonly taken: Sentence<{ address: SlotValue }>;
    readonly otherAddress: string;
    readonly named: Sentence<{ n: number }>;
    readonly seen: string;
    readonly nothingWritten: Sentence<{ why: SlotValue }>;
    readonly othersChanged: string;
    readonly nothingToTakeBack: string;
    readonly takenBack: Sentence<{ back: SlotValue }>;
    readonly uncertain: string;
    readonly changedMeanwhile: Sentence<{ inside: SlotValue }>;
  };
  readonly save: {
    readonly twin: Sentence<{ inside: SlotValue; twin: SlotValue }>;
    readonly link: Sentence<{ inside: SlotValue }>;
    readonly notSaved: Sentence<{ inside: SlotValue }>;
    readonly notNoted: string;
  };
  readonly section: {
    readonly trail: Sentence<{ line: SlotValue }>;
    readonly above: Sentence<{ line: SlotValue }>;
  };
  readonly shared: {
    readonly files: Sentence<{ n: number }>;
    readonly item: string;
    readonly faultAndRemedy: Sentence<{ fault: SlotValue; remedy: SlotValue }>;
    readonly noPublication: string;
    readonly notThere: Sentence<{ path: SlotValue }>;
    readonly aKind: Sentence<{ kind: string }>;
    readonly statuses: {
      readonly draft: string;
      readonly published: string;
      readonly withdrawn: string;
      readonly errors: string;
      readonly draftErrors: string;
    };
    readonly line: Sentence<{ n: SlotValue }>;
    readonly tooLarge: Sentence<{ n: SlotValue }>;
    readonly tooNested: string;
  };
  readonly signs: {
    readonly topic: Sentence<{ id: SlotValue }>;
    readonly topicWords: Sentence<{ id: SlotValue; words: SlotValue }>;
    readonly names: Sentence<{ names: SlotValue }>;
    readonly fewer: string;
  };
  readonly statementSource: {
    readonly source: Sentence<{ n: SlotValue }>;
  };
  readonly suggestions: {
    readonly noRepository: string;
    readonly answered: Sentence<{ status: SlotValue }>;
    readonly noList: string;
    readonly why: Sentence<{ number: SlotValue }>;
    readonly whyWith: Sentence<{ number: SlotValue; words: SlotValue }>;
  };
  readonly terms: {
    readonly noChoice: Sentence<{ value: SlotValue; field: SlotValue; choices: SlotValue }>;
    readonly noName: Sentence<{ field: string; name: SlotValue }>;
    readonly noFilter: Sentence<{ field: SlotValue; choices: SlotValue }>;
    readonly noDay: Sentence<{ value: SlotValue }>;
  };
  readonly title: {
    readonly heading: Sentence<{ n: SlotValue }>;
    readonly otherHeadline: string;
    readonly noHeading: string;
    readonly noTitle: string;
    readonly severalLines: string;
    readonly speaker: string;
  };
  readonly topicWords: {
    readonly like: Sentence<{ n: number; word: SlotValue }>;
  };
  readonly watch: {
    readonly readAlready: Sentence<{ hour: SlotValue }>;
    readonly outletAsked: Sentence<{ hour: SlotValue }>;
    readonly unread: Sentence<{ why: SlotValue }>;
    readonly same: string;
    readonly answered: Sentence<{ status: SlotValue }>;
    readonly suggestions: string;
    readonly found: Sentence<{ n: number; kept: number }>;
    readonly named: Sentence<{ total: number; named: number; kept: number }>;
    readonly namedTired: Sentence<{ total: number; named: number; kept: number; tired: number }>;
  };
  readonly watchRoutes: {
    readonly noOutlet: Sentence<{ host: SlotValue }>;
    readonly didNotCome: Sentence<{ why: SlotValue }>;
    readonly answered: Sentence<{ status: SlotValue }>;
    readonly thin: string;
    readonly nothingDismissed: string;
    readonly gone: string;
  };
}
