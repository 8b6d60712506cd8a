import type { HouseProfile } from '#server/domain/board.ts';

/** The heading above an item's decisions: by count in 2014 and 2020, always "Decision:" in 2023. */
export const decisionHeading = (profile: HouseProfile, count: number): string => {
  if (profile === '2023') return 'Decision:';
  return count > 1 ? 'Decisions' : 'Decision';
};
