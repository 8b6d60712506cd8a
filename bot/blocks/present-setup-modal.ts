import type { KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import type { HouseProfile } from '#server/domain/board.ts';
import type { ChatPerson, SetUpBoard } from '#server/meetings/use-cases.ts';
import { input, modal, textInput, words } from './modal.ts';

const PROFILES: readonly (readonly [HouseProfile, string])[] = [
  ['2023', 'Latest (2023): short paragraphs, decisions first'],
  ['2020', '2020: discussion in reported speech'],
  ['2014', '2014: numbered paragraphs'],
];

const option = ([value, label]: readonly [string, string]): PlainTextOption => ({
  text: words(label),
  value,
});

const people = (name: string, label: string, held: readonly ChatPerson[]): KnownBlock =>
  input(
    name,
    label,
    {
      type: 'multi_users_select',
      action_id: name,
      ...(held.length === 0 ? {} : { initial_users: held.map((one) => one.userId) }),
    },
    { optional: true },
  );

const channel = (name: string, label: string, initial: string | null, optional: boolean): KnownBlock =>
  input(
    name,
    label,
    {
      type: 'conversations_select',
      action_id: name,
      filter: { include: ['public', 'private'], exclude_bot_users: true },
      ...(initial === null ? {} : { initial_conversation: initial }),
    },
    { optional },
  );

/** The form a board is set up with, filled with how it is today. */
export function presentSetupModal(today: SetUpBoard | null, channelId: string): ModalView {
  const profile = PROFILES.find(([value]) => value === (today?.profile ?? '2023')) ?? [
    '2023',
    'Latest (2023)',
  ];
  return modal(
    'setup',
    'Set up a board',
    [
      input('name', 'Name of the board', textInput('name', today?.name ?? '')),
      input('organisation', 'Organisation', textInput('organisation', today?.organisation ?? ''), {
        optional: true,
      }),
      channel(
        'officersChannel',
        'Officers’ channel, where notes are taken',
        today?.officersChannel ?? channelId,
        false,
      ),
      channel(
        'membersChannel',
        'Members’ channel, where approved minutes are posted',
        today?.membersChannel ?? null,
        true,
      ),
      input('chair', 'Chair', {
        type: 'users_select',
        action_id: 'chair',
        ...(today?.chair == null ? {} : { initial_user: today.chair.userId }),
      }),
      people('viceChairs', 'Vice-chairs', today?.viceChairs ?? []),
      people('deputyChairs', 'Deputy chairs', today?.deputyChairs ?? []),
      people('officers', 'Officers, who take notes and write the minutes', today?.officers ?? []),
      people('members', 'Members', today?.members ?? []),
      input('profile', 'House style', {
        type: 'static_select',
        action_id: 'profile',
        options: PROFILES.map(option),
        initial_option: option(profile),
      }),
    ],
    { submit: 'Save', metadata: JSON.stringify({ channel: channelId }) },
  );
}
