import { WebClient as Client, type WebClient, type WebClientOptions } from '@slack/web-api';

/** Gives a client for a workspace outside any delivery: for what is announced. */
export interface TeamClients {
  of(teamId: string): Promise<WebClient>;
}

/** One client a token, so that each workspace has one queue. The token is asked for anew each time: it may rotate. */
export function createTeamClients(
  tokenOf: (teamId: string) => Promise<string>,
  options: WebClientOptions,
): TeamClients {
  const clients = new Map<string, WebClient>();
  return {
    of: async (teamId) => {
      const token = await tokenOf(teamId);
      const known = clients.get(teamId);
      if (known?.token === token) return known;
      const made = new Client(token, { ...options, teamId });
      clients.set(teamId, made);
      return made;
    },
  };
}
