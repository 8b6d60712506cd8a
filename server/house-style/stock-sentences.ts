import type { HouseProfile } from '#server/domain/board.ts';

const SENTENCES: Readonly<Record<HouseProfile, Readonly<Record<'whole' | 'part', string>>>> = {
  '2014': {
    whole: 'Members considered this item in confidence.',
    part: 'Part of the discussion was held in confidence.',
  },
  '2020': {
    whole: 'There followed a confidential discussion.',
    part: 'There followed a confidential discussion.',
  },
  '2023': { whole: 'Members received a confidential update.', part: 'A confidential discussion followed.' },
};

/** What the public minutes say of confidential matter: that it happened, and nothing of it. */
export const stockSentences = (profile: HouseProfile, extent: 'whole' | 'part'): string =>
  SENTENCES[profile][extent];
