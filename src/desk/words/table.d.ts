// Made by `npm run words -- --types` from en.json.
import type { Sentence, SlotValue } from '../../words/slots.ts';

export interface DeskTable {
  readonly acts: {
    readonly menu: string;
    readonly titles: {
      readonly names: string;
      readonly rename: string;
      readonly merge: string;
      readonly withdraw: string;
      readonly delete: string;
    };
    readonly doing: {
      readonly names: string;
      readonly rename: string;
      readonly merge: string;
      readonly withdraw: string;
      readonly delete: string;
    };
    readonly hints: {
      readonly names: string;
      readonly rename: string;
      readonly merge: string;
      readonly withdraw: string;
      readonly delete: string;
    };
    readonly saveFirst: string;
    readonly unsaved: string;
    readonly sum: Sentence<{ places: number; files: number }>;
    readonly places: string;
    readonly oldAddresses: Sentence<{ addresses: SlotValue }>;
    readonly refused: Sentence<{ why: SlotValue }>;
    readonly rename: Sentence<{ n: number }>;
    readonly merge: Sentence<{ n: number }>;
    readonly withdraw: string;
    readonly delete: string;
    readonly newAddress: string;
    readonly reason: string;
    readonly stays: string;
    readonly leaveOut: string;
    readonly keep: Sentence<{ value: SlotValue }>;
    readonly take: Sentence<{ value: SlotValue }>;
    readonly both: string;
    readonly digit: Sentence<{ field: SlotValue }>;
    readonly chooseStays: string;
    readonly chooseValue: Sentence<{ field: SlotValue }>;
    readonly wrong: Sentence<{ problems: SlotValue }>;
    readonly done: Sentence<{ done: SlotValue }>;
    readonly doneBut: Sentence<{ done: SlotValue; n: number }>;
    readonly takingBack: string;
  };
  readonly ask: {
    readonly away: string;
  };
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
    readonly reading: string;
    readonly none: string;
    readonly pastDue: string;
    readonly thisWeek: string;
    readonly nextWeek: string;
    readonly week: Sentence<{ day: SlotValue }>;
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
    readonly entry: string;
    readonly quoted: Sentence<{ words: SlotValue }>;
  };
  readonly captureCard: {
    readonly words: string;
    readonly begun: string;
    readonly label: string;
    readonly title: string;
    readonly add: string;
    readonly openAbove: string;
    readonly openBeside: string;
    readonly opened: Sentence<{ what: string; how: string }>;
    readonly filledIn: string;
    readonly needsWords: string;
    readonly needs: Sentence<{ field: string }>;
    readonly whichSource: string;
    readonly sayHow: string;
    readonly added: string;
  };
  readonly captureChoices: {
    readonly source: string;
    readonly chooseSource: string;
    readonly noSource: string;
    readonly whichSource: string;
    readonly place: Sentence<{ title: SlotValue; day: SlotValue }>;
    readonly already: string;
    readonly repeats: Sentence<{ place: SlotValue }>;
    readonly hedged: Sentence<{ place: SlotValue }>;
    readonly near: Sentence<{ place: SlotValue }>;
    readonly then: string;
    readonly now: string;
  };
  readonly captureFields: {
    readonly labels: {
      readonly by: string;
      readonly as: string;
      readonly said: string;
      readonly published: string;
      readonly venue: string;
      readonly kind: string;
      readonly lang: string;
      readonly id: string;
      readonly about: string;
    };
    readonly hints: {
      readonly venue: Sentence<{ choices: SlotValue }>;
      readonly kind: Sentence<{ choices: SlotValue; first: SlotValue }>;
      readonly about: string;
    };
    readonly fits: string;
    readonly newPerson: Sentence<{ name: SlotValue }>;
    readonly namedNearby: string;
    readonly use: Sentence<{ n: SlotValue }>;
    readonly likelyFirst: string;
    readonly doubtful: Sentence<{ shown: SlotValue; origin: SlotValue }>;
    readonly digit: string;
    readonly position: string;
    readonly answers: string;
    readonly how: string;
    readonly earlier: Sentence<{ speaker: SlotValue; said: SlotValue; words: SlotValue }>;
    readonly relations: {
      readonly denies: string;
      readonly disputes: string;
      readonly confirms: string;
      readonly qualifies: string;
      readonly 'replies-to': string;
      readonly updates: string;
      readonly repeats: string;
      readonly corrects: string;
      readonly retracts: string;
    };
  };
  readonly changeFields: {
    readonly noList: Sentence<{ field: SlotValue }>;
    readonly makeList: string;
    readonly newFile: string;
  };
  readonly changedList: {
    readonly label: string;
    readonly commit: Sentence<{ title: SlotValue }>;
    readonly which: string;
    readonly records: string;
    readonly act: Sentence<{ act: SlotValue; title: SlotValue }>;
    readonly states: {
      readonly new: string;
      readonly changed: string;
      readonly deleted: string;
      readonly renamed: string;
      readonly conflict: string;
    };
    readonly staged: {
      readonly whole: string;
      readonly part: string;
    };
    readonly what: string;
    readonly settle: string;
    readonly open: string;
    readonly restore: string;
  };
  readonly changes: {
    readonly message: string;
    readonly letters: Sentence<{ n: number }>;
    readonly reading: string;
    readonly state: Sentence<{ on: string; branch: SlotValue; begun: string }>;
    readonly elsewhere: Sentence<{ n: number }>;
    readonly allCommitted: string;
    readonly commit: string;
    readonly finish: string;
    readonly pull: Sentence<{ n: number; place: SlotValue }>;
    readonly push: Sentence<{ n: number; place: SlotValue }>;
    readonly pushNew: Sentence<{ push: SlotValue }>;
    readonly makeBranch: string;
    readonly goBack: Sentence<{ base: SlotValue }>;
    readonly takeBack: string;
    readonly alone: string;
    readonly notThere: Sentence<{ remote: SlotValue }>;
    readonly notFollowed: string;
    readonly doing: {
      readonly commit: string;
      readonly pull: Sentence<{ place: SlotValue }>;
      readonly push: Sentence<{ place: SlotValue }>;
      readonly branch: string;
      readonly base: Sentence<{ base: SlotValue }>;
      readonly abort: string;
      readonly settle: Sentence<{ path: SlotValue }>;
    };
    readonly askBack: string;
    readonly lost: string;
    readonly goOnMerging: string;
    readonly back: string;
    readonly unsavedPull: Sentence<{ file: SlotValue }>;
    readonly unsavedBase: Sentence<{ file: SlotValue; base: SlotValue }>;
    readonly saveFirst: string;
    readonly goOn: string;
    readonly readingBoth: string;
    readonly wait: string;
    readonly stop: string;
    readonly said: string;
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
    readonly liveStart: Sentence<{ origin: SlotValue }>;
  };
  readonly commitWords: {
    readonly records: string;
    readonly add: Sentence<{ what: SlotValue }>;
    readonly publish: Sentence<{ what: SlotValue }>;
    readonly correct: Sentence<{ what: SlotValue }>;
    readonly withdraw: Sentence<{ what: SlotValue }>;
    readonly change: Sentence<{ what: SlotValue }>;
    readonly move: Sentence<{ what: SlotValue }>;
    readonly delete: Sentence<{ what: SlotValue }>;
    readonly more: Sentence<{ first: SlotValue; n: number }>;
    readonly files: Sentence<{ n: number }>;
    readonly begin: Sentence<{ title: SlotValue }>;
    readonly beginWith: Sentence<{ title: SlotValue; what: SlotValue }>;
    readonly beginAny: string;
    readonly titled: Sentence<{ title: SlotValue }>;
    readonly quotation: Sentence<{ speaker: SlotValue }>;
    readonly field: Sentence<{ field: SlotValue; title: SlotValue }>;
    readonly counted: {
      readonly coverage: Sentence<{ n: number }>;
      readonly topic: Sentence<{ n: number }>;
      readonly question: Sentence<{ n: number }>;
      readonly measure: Sentence<{ n: number }>;
      readonly day: Sentence<{ n: number }>;
      readonly person: Sentence<{ n: number }>;
      readonly organization: Sentence<{ n: number }>;
      readonly place: Sentence<{ n: number }>;
      readonly event: Sentence<{ n: number }>;
      readonly outlet: Sentence<{ n: number }>;
      readonly page: Sentence<{ n: number }>;
      readonly publication: Sentence<{ n: number }>;
      readonly picture: Sentence<{ n: number }>;
      readonly record: Sentence<{ n: number }>;
      readonly file: Sentence<{ n: number }>;
    };
  };
  readonly controls: {
    readonly outletAt: Sentence<{ homepage: SlotValue }>;
    readonly noName: string;
    readonly outlet: Sentence<{ name: SlotValue; homepage: SlotValue }>;
    readonly remove: Sentence<{ name: SlotValue }>;
    readonly removed: Sentence<{ name: SlotValue }>;
    readonly kind: string;
  };
  readonly crop: {
    readonly left: string;
    readonly top: string;
    readonly width: string;
    readonly height: string;
    readonly x: string;
    readonly y: string;
    readonly box: Sentence<{ width: SlotValue; height: SlotValue; left: SlotValue; top: SlotValue }>;
    readonly point: Sentence<{ x: SlotValue; y: SlotValue }>;
  };
  readonly desk: {
    readonly title: string;
    readonly noScript: string;
    readonly notSaved: Sentence<{ why: SlotValue }>;
    readonly locked: Sentence<{ why: SlotValue }>;
    readonly unreadPage: Sentence<{ why: SlotValue }>;
    readonly notKept: Sentence<{ why: SlotValue }>;
  };
  readonly draftMark: {
    readonly published: string;
    readonly publishedOn: Sentence<{ hour: SlotValue }>;
    readonly title: string;
    readonly drafts: string;
    readonly all: string;
    readonly alone: string;
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
  readonly fields: {
    readonly more: Sentence<{ names: SlotValue }>;
    readonly acceptsAs: Sentence<{ origin: SlotValue; ids: SlotValue }>;
    readonly whichSide: string;
    readonly address: string;
    readonly goesOut: Sentence<{ hour: SlotValue; zone: SlotValue }>;
    readonly late: Sentence<{ day: SlotValue }>;
    readonly useOne: string;
    readonly use: Sentence<{ n: SlotValue }>;
    readonly numbered: Sentence<{ name: SlotValue; n: SlotValue }>;
    readonly add: Sentence<{ name: SlotValue }>;
    readonly asIn: Sentence<{ title: SlotValue }>;
  };
  readonly fileHistory: {
    readonly title: string;
    readonly reading: string;
    readonly noWords: string;
    readonly noText: string;
    readonly noCommit: string;
    readonly shallow: string;
    readonly commit: Sentence<{ hour: SlotValue; by: SlotValue; subject: SlotValue }>;
    readonly use: string;
    readonly useBefore: string;
    readonly useOf: Sentence<{ use: SlotValue; hour: SlotValue; subject: SlotValue }>;
    readonly deleted: string;
    readonly none: string;
  };
  readonly found: {
    readonly title: string;
    readonly look: string;
    readonly fetching: Sentence<{ title: SlotValue }>;
    readonly none: string;
    readonly more: Sentence<{ n: number }>;
    readonly waitAgain: string;
    readonly dismissed: Sentence<{ title: SlotValue }>;
    readonly saved: string;
    readonly dismiss: string;
    readonly dismissIt: Sentence<{ title: SlotValue }>;
    readonly missed: Sentence<{ why: SlotValue; url: SlotValue }>;
    readonly saidDismissed: Sentence<{ title: SlotValue }>;
    readonly waits: string;
    readonly looking: string;
    readonly lookingAt: Sentence<{ n: SlotValue; all: SlotValue }>;
    readonly notRead: Sentence<{ why: SlotValue }>;
    readonly noFeed: string;
    readonly new: Sentence<{ n: number }>;
    readonly newButFailed: Sentence<{ n: number; failed: number }>;
    readonly report: string;
  };
  readonly get: {
    readonly redirects: Sentence<{ n: number }>;
    readonly noAnswer: string;
    readonly packed: string;
    readonly robotsAnswered: Sentence<{ status: SlotValue }>;
    readonly robotsRefuse: string;
  };
  readonly gitActs: {
    readonly busy: Sentence<{ deed: string }>;
    readonly begun: Sentence<{ begun: SlotValue }>;
    readonly noBranch: string;
    readonly conflict: string;
    readonly merge: string;
    readonly noMessage: string;
    readonly merged: string;
    readonly noChanges: Sentence<{ path: SlotValue }>;
    readonly noneChanged: string;
    readonly committed: Sentence<{ n: number; branch: SlotValue }>;
    readonly elsewhere: Sentence<{ n: number }>;
    readonly followsNone: string;
    readonly nothingNew: Sentence<{ place: SlotValue }>;
    readonly pulled: Sentence<{ n: number; place: SlotValue }>;
    readonly pulledBoth: Sentence<{ n: number; place: SlotValue; own: number }>;
    readonly met: Sentence<{ n: number; place: SlotValue; files: number }>;
    readonly noCopy: string;
    readonly meanwhile: string;
    readonly pushed: Sentence<{ n: number; place: SlotValue }>;
    readonly badName: Sentence<{ name: SlotValue }>;
    readonly onNew: Sentence<{ name: SlotValue }>;
    readonly finishFirst: string;
    readonly loose: Sentence<{ n: number }>;
    readonly onBase: Sentence<{ base: SlotValue }>;
    readonly takenBack: string;
  };
  readonly gitConflict: {
    readonly settledAlready: Sentence<{ path: SlotValue }>;
    readonly meanwhile: Sentence<{ path: SlotValue }>;
    readonly settled: Sentence<{ path: SlotValue }>;
  };
  readonly gitDialogs: {
    readonly askPush: Sentence<{ n: number; place: SlotValue }>;
    readonly to: Sentence<{ url: SlotValue }>;
    readonly pushed: string;
    readonly push: string;
    readonly notNow: string;
    readonly askCommit: Sentence<{ n: number; branch: SlotValue }>;
    readonly askFinish: Sentence<{ branch: SlotValue }>;
    readonly message: Sentence<{ message: SlotValue }>;
    readonly kept: string;
    readonly file: Sentence<{ title: SlotValue; state: SlotValue }>;
    readonly more: Sentence<{ n: number }>;
    readonly notYet: string;
    readonly branch: string;
    readonly apart: string;
    readonly name: string;
    readonly make: string;
    readonly yours: string;
    readonly theirs: string;
    readonly ofBranch: string;
    readonly ofCommit: string;
    readonly both: string;
    readonly taken: string;
    readonly useText: string;
    readonly useOther: string;
    readonly which: string;
    readonly oneDeleted: Sentence<{ path: SlotValue }>;
    readonly noText: Sentence<{ path: SlotValue }>;
    readonly keepThis: Sentence<{ version: SlotValue }>;
    readonly deleteFile: Sentence<{ version: SlotValue }>;
    readonly noRoom: string;
  };
  readonly gitExplain: {
    readonly notDone: {
      readonly read: string;
      readonly commit: string;
      readonly pull: string;
      readonly push: string;
      readonly branch: string;
      readonly switch: string;
      readonly merge: string;
    };
    readonly because: Sentence<{ notDone: SlotValue; cause: SlotValue }>;
    readonly causes: {
      readonly who: string;
      readonly key: string;
      readonly owner: string;
      readonly noRepository: string;
      readonly unrelated: string;
      readonly changed: string;
      readonly behind: string;
      readonly refused: string;
      readonly login: string;
      readonly denied: string;
      readonly away: string;
      readonly exists: string;
    };
    readonly missing: string;
    readonly stopped: Sentence<{ notDone: SlotValue }>;
    readonly stoppedPush: Sentence<{ notDone: SlotValue }>;
    readonly locked: Sentence<{ lock: SlotValue }>;
    readonly lockedSince: Sentence<{ lock: SlotValue; hour: SlotValue }>;
    readonly failed: Sentence<{ notDone: SlotValue }>;
    readonly failedHook: Sentence<{ notDone: SlotValue }>;
  };
  readonly gitRoutes: {
    readonly noText: Sentence<{ path: SlotValue }>;
    readonly noContent: Sentence<{ path: SlotValue }>;
  };
  readonly goals: {
    readonly title: string;
    readonly label: string;
    readonly none: string;
    readonly rooms: {
      readonly inbox: string;
      readonly list: string;
      readonly calendar: string;
      readonly names: string;
      readonly changes: string;
    };
    readonly source: string;
    readonly statementHint: string;
    readonly unmarkHint: string;
    readonly historyHint: string;
    readonly undoHint: string;
    readonly redo: string;
    readonly redoHint: string;
    readonly takeBack: string;
    readonly pairHint: string;
    readonly newsHint: string;
    readonly keysHint: string;
    readonly waits: Sentence<{ outlet: SlotValue }>;
    readonly saved: string;
    readonly field: string;
    readonly fieldOf: Sentence<{ field: SlotValue; file: SlotValue }>;
    readonly addTo: Sentence<{ field: SlotValue }>;
    readonly soFar: Sentence<{ n: number }>;
  };
  readonly image: {
    readonly noCaption: string;
    readonly noParts: string;
  };
  readonly inbox: {
    readonly addPage: string;
    readonly pages: string;
    readonly drop: string;
    readonly newFile: string;
    readonly reading: string;
    readonly keptCovered: string;
    readonly kept: Sentence<{ title: SlotValue }>;
    readonly unread: Sentence<{ unread: SlotValue }>;
    readonly covered: Sentence<{ title: SlotValue }>;
    readonly newItem: string;
    readonly newItemOf: Sentence<{ title: SlotValue }>;
    readonly none: string;
    readonly notSaved: string;
    readonly since: Sentence<{ time: SlotValue }>;
    readonly sinceTaken: Sentence<{ time: SlotValue; title: SlotValue }>;
    readonly discard: string;
    readonly discardText: Sentence<{ inside: SlotValue }>;
    readonly kind: string;
    readonly name: string;
    readonly nameFirst: string;
    readonly create: string;
  };
  readonly issueForm: {
    readonly error: string;
    readonly origin: Sentence<{ label: SlotValue }>;
  };
  readonly itemPane: {
    readonly body: string;
    readonly addStatement: string;
    readonly problems: string;
    readonly noStep: string;
    readonly newWith: Sentence<{ file: SlotValue }>;
    readonly publishedWith: Sentence<{ file: SlotValue }>;
  };
  readonly jsonLd: {
    readonly unread: string;
    readonly several: string;
  };
  readonly keep: {
    readonly nothing: string;
  };
  readonly keys: {
    readonly either: Sentence<{ first: SlotValue; last: SlotValue }>;
    readonly range: Sentence<{ first: SlotValue; last: SlotValue }>;
    readonly space: string;
    readonly enter: string;
    readonly goTo: string;
    readonly save: string;
    readonly undo: string;
    readonly source: string;
    readonly room: string;
    readonly pane: string;
    readonly problem: string;
    readonly sentence: string;
    readonly quotation: string;
    readonly statement: string;
    readonly typed: string;
    readonly digit: string;
    readonly choices: string;
    readonly found: string;
    readonly find: string;
    readonly select: string;
    readonly change: string;
    readonly check: string;
    readonly filter: string;
    readonly keys: string;
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
  readonly linkReport: {
    readonly title: string;
    readonly hint: string;
    readonly verdicts: {
      readonly gone: string;
      readonly elsewhere: string;
      readonly moved: string;
    };
    readonly since: Sentence<{ verdict: SlotValue; day: SlotValue }>;
    readonly useAddress: string;
    readonly addressWritten: string;
    readonly copyWritten: string;
    readonly openCopy: string;
    readonly lookForCopy: string;
    readonly copyAddress: string;
    readonly copyDay: string;
    readonly dayExample: string;
    readonly addCopy: string;
    readonly lacking: string;
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
  readonly listChange: {
    readonly isOpen: string;
    readonly changing: string;
    readonly changed: Sentence<{ n: number }>;
    readonly checking: string;
    readonly released: string;
    readonly giveEach: string;
    readonly leaveOut: string;
    readonly oneNote: Sentence<{ n: number }>;
    readonly acts: {
      readonly topics: string;
      readonly place: string;
      readonly credits: string;
      readonly publish: string;
      readonly draft: string;
      readonly onlyTopic: string;
      readonly onlyCredit: string;
    };
    readonly change: Sentence<{ n: number }>;
    readonly show: string;
    readonly what: string;
    readonly things: {
      readonly place: string;
      readonly topic: string;
    };
    readonly typePart: {
      readonly place: string;
      readonly topic: string;
    };
    readonly name: string;
    readonly role: string;
    readonly roles: {
      readonly curator: string;
      readonly editor: string;
      readonly author: string;
      readonly translator: string;
      readonly photographer: string;
      readonly illustrator: string;
      readonly reporter: string;
      readonly contributor: string;
    };
    readonly none: string;
    readonly plan: string;
    readonly nothing: string;
    readonly leftOut: Sentence<{ n: number }>;
    readonly willChange: Sentence<{ n: number }>;
    readonly more: Sentence<{ n: number }>;
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
  readonly main: {
    readonly title: Sentence<{ name: SlotValue }>;
    readonly desk: string;
    readonly opening: string;
    readonly lookingForDrafts: string;
    readonly saving: string;
    readonly unmark: string;
    readonly keys: string;
    readonly save: string;
    readonly full: Sentence<{ heading: SlotValue }>;
    readonly fresh: Sentence<{ n: number; title: SlotValue }>;
    readonly waiting: Sentence<{ n: number }>;
    readonly begun: {
      readonly title: string;
      readonly words: string;
      readonly keep: string;
      readonly leave: string;
    };
    readonly stay: string;
    readonly unsaved: {
      readonly title: string;
      readonly words: Sentence<{ inside: SlotValue }>;
      readonly keep: string;
      readonly discard: string;
    };
  };
  readonly makeClip: {
    readonly noDay: string;
    readonly several: Sentence<{ words: SlotValue }>;
    readonly lacksWords: Sentence<{ tag: SlotValue }>;
    readonly covered: string;
    readonly lost: string;
  };
  readonly making: {
    readonly chooseSide: Sentence<{ kind: string; name: SlotValue }>;
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
  readonly namesRoom: {
    readonly title: string;
    readonly hint: string;
    readonly reading: string;
    readonly none: string;
    readonly sum: Sentence<{ n: number }>;
    readonly pages: Sentence<{ n: number }>;
    readonly counted: Sentence<{ name: SlotValue; n: number }>;
    readonly also: Sentence<{ names: SlotValue }>;
    readonly like: Sentence<{ names: SlotValue }>;
    readonly new: Sentence<{ kind: string }>;
    readonly sameAs: Sentence<{ name: SlotValue }>;
    readonly sameAsWhom: string;
    readonly isSameAs: Sentence<{ name: SlotValue }>;
    readonly act: Sentence<{ name: SlotValue; act: SlotValue }>;
    readonly actNew: Sentence<{ act: SlotValue; name: SlotValue }>;
    readonly onlyAddress: Sentence<{ address: SlotValue }>;
    readonly beside: Sentence<{ more: number; page: SlotValue }>;
    readonly quoted: Sentence<{ title: SlotValue }>;
    readonly fromAddress: string;
    readonly fromOthers: string;
    readonly taken: Sentence<{ n: number; title: SlotValue }>;
  };
  readonly openFile: {
    readonly inConflict: Sentence<{ inside: SlotValue }>;
    readonly tooDeep: Sentence<{ n: SlotValue }>;
  };
  readonly opening: {
    readonly version: string;
    readonly itemFirst: string;
    readonly addFirst: string;
    readonly beside: Sentence<{ title: SlotValue }>;
    readonly lost: Sentence<{ page: SlotValue }>;
  };
  readonly originals: {
    readonly title: string;
    readonly original: string;
    readonly originalIn: Sentence<{ lang: SlotValue }>;
    readonly translation: string;
    readonly stays: {
      readonly original: string;
      readonly translation: string;
    };
  };
  readonly overview: {
    readonly asPublication: string;
    readonly asNewest: string;
  };
  readonly page: {
    readonly twice: string;
  };
  readonly pairing: {
    readonly title: string;
    readonly about: string;
    readonly install: Sentence<{ folder: SlotValue; address: SlotValue }>;
    readonly press: Sentence<{ keys: SlotValue }>;
    readonly paste: string;
    readonly code: string;
    readonly copy: string;
    readonly copied: string;
    readonly forget: Sentence<{ n: SlotValue }>;
    readonly none: string;
  };
  readonly pairs: {
    readonly notPaired: string;
    readonly stillPaired: string;
  };
  readonly panels: {
    readonly title: string;
    readonly released: Sentence<{ day: SlotValue }>;
    readonly saveWith: string;
    readonly saveWithout: string;
    readonly why: string;
    readonly type: string;
    readonly whyFirst: string;
    readonly own: {
      readonly title: string;
      readonly use: string;
      readonly edit: string;
    };
    readonly disk: {
      readonly title: string;
      readonly use: string;
      readonly none: string;
    };
    readonly marked: Sentence<{ inside: SlotValue }>;
    readonly later: string;
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
    readonly width: Sentence<{ pixels: number }>;
  };
  readonly picker: {
    readonly unchosen: Sentence<{ typed: SlotValue }>;
    readonly unchosenOrNew: Sentence<{ typed: SlotValue; kinds: SlotValue }>;
    readonly new: Sentence<{ kind: string; name: SlotValue }>;
    readonly inPage: string;
  };
  readonly picture: {
    readonly openFirst: string;
    readonly noField: Sentence<{ kind: SlotValue }>;
    readonly choose: string;
    readonly chooseOther: string;
    readonly crop: string;
    readonly orDrop: string;
    readonly texts: {
      readonly alt: string;
      readonly credit: string;
      readonly rights: string;
      readonly caption: string;
    };
    readonly finish: string;
    readonly pasted: string;
    readonly tooLarge: Sentence<{ name: SlotValue }>;
    readonly reading: string;
    readonly missing: Sentence<{ text: SlotValue }>;
    readonly cutting: string;
    readonly goesWith: Sentence<{ name: SlotValue }>;
    readonly title: string;
    readonly use: string;
    readonly nothingNoted: string;
    readonly noted: string;
    readonly useAsCredit: string;
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
  readonly problems: {
    readonly errors: Sentence<{ n: number }>;
    readonly warnings: Sentence<{ n: number }>;
    readonly none: string;
    readonly sum: Sentence<{ counted: SlotValue }>;
    readonly taken: Sentence<{ title: SlotValue }>;
    readonly notSaved: string;
    readonly history: string;
    readonly changed: Sentence<{ day: SlotValue; fields: SlotValue }>;
    readonly saved: string;
    readonly savedDraft: Sentence<{ left: SlotValue }>;
    readonly savedWrong: Sentence<{ left: SlotValue }>;
    readonly left: Sentence<{ n: number }>;
    readonly leftElsewhere: Sentence<{ n: number }>;
    readonly line: Sentence<{ message: SlotValue; remedy: SlotValue }>;
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
  readonly saving: {
    readonly nothingOpen: string;
    readonly notSaved: string;
    readonly referred: string;
    readonly hides: {
      readonly withdrawn: Sentence<{ inside: SlotValue; n: number }>;
      readonly draft: Sentence<{ inside: SlotValue; n: number }>;
      readonly hour: Sentence<{ inside: SlotValue; hour: SlotValue; n: number }>;
    };
    readonly changeThose: string;
    readonly anyway: {
      readonly withdrawn: string;
      readonly draft: string;
      readonly hour: string;
    };
    readonly replaced: Sentence<{ said: SlotValue }>;
    readonly others: {
      readonly title: string;
      readonly wrote: string;
      readonly both: string;
    };
    readonly settled: {
      readonly title: string;
      readonly wrote: string;
      readonly both: string;
    };
    readonly fetched: {
      readonly title: string;
      readonly wrote: string;
      readonly both: string;
    };
    readonly inConflict: Sentence<{ inside: SlotValue; room: SlotValue }>;
    readonly unsaved: string;
    readonly checkIt: string;
    readonly taken: {
      readonly said: string;
      readonly title: string;
      readonly words: Sentence<{ inside: SlotValue; title: SlotValue }>;
      readonly stay: string;
      readonly use: string;
      readonly open: Sentence<{ heading: SlotValue }>;
      readonly discard: string;
    };
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
    readonly labelled: Sentence<{ label: SlotValue; text: SlotValue }>;
    readonly lastCommit: Sentence<{ hand: SlotValue }>;
    readonly accepts: Sentence<{ origin: SlotValue }>;
    readonly inDoubt: Sentence<{ why: SlotValue }>;
    readonly cancel: string;
    readonly close: string;
    readonly records: Sentence<{ n: number }>;
  };
  readonly signs: {
    readonly topic: Sentence<{ id: SlotValue }>;
    readonly topicWords: Sentence<{ id: SlotValue; words: SlotValue }>;
    readonly names: Sentence<{ names: SlotValue }>;
    readonly fewer: string;
  };
  readonly sourcePane: {
    readonly resumes: string;
    readonly page: string;
    readonly doubt: Sentence<{ field: SlotValue; why: SlotValue }>;
    readonly doubtAmong: Sentence<{ field: SlotValue; why: SlotValue; candidates: SlotValue }>;
    readonly make: string;
    readonly covered: Sentence<{ items: SlotValue }>;
    readonly other: string;
    readonly selectFirst: string;
    readonly reading: string;
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
  readonly unsaved: {
    readonly notWritten: Sentence<{ line: SlotValue }>;
  };
  readonly values: {
    readonly longParaphrase: Sentence<{ n: number; most: number }>;
    readonly longQuote: Sentence<{ n: number; most: number }>;
    readonly between: Sentence<{ from: SlotValue; until: SlotValue }>;
    readonly from: Sentence<{ day: SlotValue }>;
    readonly until: Sentence<{ day: SlotValue }>;
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
