import type { HouseProfile } from '#server/domain/board.ts';
import type { CastMember } from '#server/domain/meeting.ts';
import { plainWords } from './plain-words.ts';

export interface VoiceSetting {
  readonly cast: readonly CastMember[];
  readonly profile: HouseProfile;
  readonly chair: string;
}

/** Says one note as the minutes would, in the order given. */
export type Voice = (text: string, user: string) => string;

export const createVoice =
  (_setting: VoiceSetting): Voice =>
  (text) => {
    const said = plainWords(text).replace(/[\s.]+$/, '');
    return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
  };
