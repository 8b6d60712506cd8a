import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Act, ActAnswer, LivePerson } from '../serve/live-types.ts';
import type { PageState } from './state.ts';

/** Where the page stands: in a channel (maybe with a thread beside it), or at the app. */
export type Place =
  | { readonly kind: 'channel'; readonly id: string; readonly thread: string | null }
  | { readonly kind: 'app'; readonly tab: 'home' | 'messages' };

/** What every part of the page may need. */
export interface Desk {
  readonly state: PageState;
  readonly place: Place;
  go(place: Place): void;
  act(act: Act): Promise<ActAnswer>;
  person(id: string): LivePerson;
  switchTo(userId: string): void;
  /** Puts words into the composer of a channel and goes there. */
  prefill(channel: string, text: string): void;
  /** What was put there and no composer has taken yet. */
  readonly draft: { readonly channel: string; readonly text: string } | null;
  draftTaken(): void;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('outside the desk');
  return desk;
}
