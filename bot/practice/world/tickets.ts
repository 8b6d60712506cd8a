import type { PracticeClock } from '../clock.ts';

const TRIGGER_LIFE_MS = 3_000;
const RESPONSE_LIFE_MS = 30 * 60_000;
const RESPONSE_USES = 5;

/** Where an answer by `response_url` goes. */
export interface ResponseTarget {
  readonly teamId: string;
  readonly channelId: string;
  readonly userId: string;
  readonly threadTs: string | null;
  /** The message the person acted on, if any. */
  readonly messageTs: string | null;
}

export interface Tickets {
  /** A trigger id: three seconds, once. */
  trigger(userId: string): string;
  /** Spends a trigger: the person it belongs to, or what is wrong with it. */
  spend(id: string): { readonly userId: string } | { readonly error: string };
  /** The token of a response address: five uses in thirty minutes. */
  responseToken(target: ResponseTarget): string;
  respond(token: string): ResponseTarget | null;
}

/** Keeps the two kinds of permission Slack hands out with an interaction. */
export function createTickets(clock: PracticeClock, newId: (prefix: string) => string): Tickets {
  const triggers = new Map<string, { userId: string; at: number; spent: boolean }>();
  const responses = new Map<string, { target: ResponseTarget; at: number; uses: number }>();
  const forget = (): void => {
    const now = clock.now();
    for (const [id, trigger] of triggers) if (now - trigger.at > RESPONSE_LIFE_MS) triggers.delete(id);
    for (const [id, response] of responses) if (now - response.at > RESPONSE_LIFE_MS) responses.delete(id);
  };
  return {
    trigger(userId) {
      forget();
      const id = `${clock.now()}.${newId('')}.${newId('t').toLowerCase()}`;
      triggers.set(id, { userId, at: clock.now(), spent: false });
      return id;
    },
    spend(id) {
      const trigger = triggers.get(id);
      if (!trigger) return { error: 'invalid_trigger_id' };
      if (trigger.spent) return { error: 'exchanged_trigger_id' };
      if (clock.now() - trigger.at > TRIGGER_LIFE_MS) return { error: 'expired_trigger_id' };
      trigger.spent = true;
      return { userId: trigger.userId };
    },
    responseToken(target) {
      const token = newId('R');
      responses.set(token, { target, at: clock.now(), uses: 0 });
      return token;
    },
    respond(token) {
      const response = responses.get(token);
      if (!response || clock.now() - response.at > RESPONSE_LIFE_MS) return null;
      if (response.uses >= RESPONSE_USES) return null;
      response.uses += 1;
      return response.target;
    },
  };
}
