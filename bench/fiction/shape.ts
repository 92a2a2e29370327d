/** What an invented publication is made of, as far as it differs from what we look at every day. */
export interface Shape {
  readonly id: string;
  /** For the report. */
  readonly name: string;
  /** How many people items name, of so many items; items name three each. */
  readonly people: (items: number) => number;
  /** At most so many organizations, places, outlets and topics each. */
  readonly others: number;
  /** Of a body. */
  readonly words: number;
  /** At most so many questions. */
  readonly questions: number;
}

/** One person to twenty items, and never fewer than fifty; the other kinds do not grow with the publication. */
export const ORDINARY: Shape = {
  id: 'ordinary',
  name: 'as generated',
  people: (items) => Math.max(50, Math.ceil(items / 20)),
  others: Infinity,
  words: 400,
  questions: Infinity,
};

/** Shapes that nothing was tuned to. */
export const SHAPES: readonly Shape[] = [
  { ...ORDINARY, id: 'few', name: 'few entities, very long lists', people: () => 6, others: 2 },
  {
    ...ORDINARY,
    id: 'many',
    name: 'many entities, short lists',
    people: (items) => Math.max(50, Math.ceil(items * 1.5)),
  },
  { ...ORDINARY, id: 'short', name: 'bodies of 60 words', words: 60 },
  { ...ORDINARY, id: 'long', name: 'bodies of 800 words', words: 800 },
  { ...ORDINARY, id: 'one-question', name: 'all statements on one question', questions: 1 },
];
