import { randomBytes } from 'node:crypto';
import type { SampleBoard } from './sample-board.ts';
import type { PracticeAppSeed, PracticeSeed } from './seed.ts';

/** Tokens and secret of one run. They open nothing but this process's own practice workspace. */
export interface PracticeSecrets {
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
}

/** Fresh secrets for a run. */
export function newPracticeSecrets(): PracticeSecrets {
  const secret = (): string => randomBytes(24).toString('hex');
  return {
    botToken: `xoxb-practice-${secret()}`,
    appToken: `xapp-practice-${secret()}`,
    signingSecret: secret(),
  };
}

/** The parts of `bot/manifest.json` that a workspace goes by. */
export interface SlackManifest {
  readonly display_information: { readonly name: string };
  readonly features?: {
    readonly bot_user?: { readonly display_name: string };
    readonly slash_commands?: readonly {
      readonly command: string;
      readonly description: string;
      readonly usage_hint?: string;
      readonly should_escape?: boolean;
    }[];
    readonly shortcuts?: readonly {
      readonly name: string;
      readonly callback_id: string;
      readonly type: string;
    }[];
  };
  readonly oauth_config?: { readonly scopes?: { readonly bot?: readonly string[] } };
  readonly settings?: { readonly event_subscriptions?: { readonly bot_events?: readonly string[] } };
}

export const PRACTICE_APP_ID = 'AMINUTEBOOK';
export const PRACTICE_BOT_USER_ID = 'UMINUTEBOOK';
export const PRACTICE_BOT_ID = 'BMINUTEBOOK';

/** The app as its manifest describes it. */
export function appSeed(manifest: SlackManifest, secrets: PracticeSecrets): PracticeAppSeed {
  const name = manifest.features?.bot_user?.display_name ?? manifest.display_information.name;
  return {
    id: PRACTICE_APP_ID,
    name,
    handle: name.toLowerCase().replace(/[^a-z0-9]+/g, ''),
    appToken: secrets.appToken,
    signingSecret: secrets.signingSecret,
    botScopes: manifest.oauth_config?.scopes?.bot ?? [],
    botEvents: manifest.settings?.event_subscriptions?.bot_events ?? [],
    commands: (manifest.features?.slash_commands ?? []).map((command) => ({
      command: command.command,
      description: command.description,
      usageHint: command.usage_hint ?? '',
      shouldEscape: command.should_escape ?? false,
    })),
    shortcuts: (manifest.features?.shortcuts ?? []).map((shortcut) => ({
      name: shortcut.name,
      callbackId: shortcut.callback_id,
      type: shortcut.type === 'message' ? 'message' : 'global',
    })),
  };
}

/** The practice workspace of the invented board: its people, three channels, and the app. */
export function practiceSeed(
  board: SampleBoard,
  manifest: SlackManifest,
  secrets: PracticeSecrets,
): PracticeSeed {
  const present = board.people.filter((person) => person.slackUserId !== null);
  const idsWhere = (test: (person: (typeof present)[number]) => boolean): string[] =>
    present.filter(test).map((person) => person.slackUserId ?? '');
  return {
    app: appSeed(manifest, secrets),
    workspaces: [
      {
        id: board.teamId,
        name: board.workspaceName,
        domain: 'estuary-practice',
        timeZone: board.timeZone,
        botToken: secrets.botToken,
        botUserId: PRACTICE_BOT_USER_ID,
        botId: PRACTICE_BOT_ID,
        users: present.map((person) => ({
          id: person.slackUserId ?? '',
          handle: person.handle,
          realName: person.name.replace(/^Cllr /, ''),
          title: person.job || `${person.authority}`,
          ...(person.email ? { email: person.email } : {}),
          isAdmin: person.isWorkspaceAdmin,
          isGuest: person.isGuest,
          ...(person.switchable ? { switchable: person.switchable } : {}),
        })),
        channels: [
          {
            id: board.officersChannel,
            name: 'board-officers',
            isPrivate: true,
            topic: 'Where the officers sit: notes are taken here',
            members: idsWhere((person) => person.role === 'officer'),
            hasBot: true,
          },
          {
            id: board.membersChannel,
            name: 'board-members',
            isPrivate: true,
            topic: `${board.name}: members and officers`,
            members: idsWhere((person) => person.role !== null),
            hasBot: true,
          },
          {
            id: board.generalChannel,
            name: 'general',
            topic: 'Everybody in the workspace',
            members: idsWhere(() => true),
            hasBot: true,
          },
        ],
      },
    ],
  };
}
