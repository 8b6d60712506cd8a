/** What a change between two texts of the minutes concerns, as readers are told. */
export const CHANGE_KINDS = {
  head: 'Heading',
  attendance: 'Attendance',
  item: 'Item',
  point: 'Point',
  decision: 'Decision',
  action: 'Action',
} as const;

/** What became of it. */
export const CHANGE_NAMES = {
  added: 'added',
  removed: 'removed',
  changed: 'changed',
  moved: 'moved here',
} as const;
