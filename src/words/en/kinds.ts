/** What there is, by kind: as a label, and what its data file holds. */
export const kinds = {
  coverage: { one: 'Coverage', many: 'Coverage' },
  topic: { one: 'Topic', many: 'Topics' },
  question: { one: 'Question', many: 'Questions' },
  measure: { one: 'Measure', many: 'Measures' },
  person: { one: 'Person', many: 'People' },
  organization: { one: 'Organization', many: 'Organizations' },
  place: { one: 'Place', many: 'Places' },
  event: { one: 'Event', many: 'Events' },
  outlet: { one: 'Outlet', many: 'Outlets' },
  statement: { one: 'Statement', many: 'Statements' },
};
