import { type Board, isInForce, type Membership, type Person, type Role } from '#server/domain/board.ts';
import { Refusal } from '#server/domain/errors.ts';
import { asId, type BoardId, type PersonId } from '#server/domain/ids.ts';
import { createRecord } from './audit.ts';
import type { MeetingDeps } from './deps.ts';
import { dateIn } from './order.ts';
import { requireRight } from './require.ts';
import type { ChatPerson, SetUpBoard, UseCases } from './use-cases.ts';

type SetUpDeps = Pick<MeetingDeps, 'boards' | 'people' | 'clock' | 'ids' | 'audit' | 'draft'>;

const HONOURS = /^(?:cllr|councillor|mayor|lord|lady|sir|dame|dr|mr|mrs|ms|miss|baroness)\.?$/i;
const LETTERS = /^(?:obe|cbe|mbe|kbe|dbe|bem|qc|kc|mp|dl)$/i;

/** "Cllr Yasmin Qureshi-Bell" → "YQB": first letters of the parts of the name, titles and honours aside. */
export function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/)
    .filter((part) => part !== '' && !HONOURS.test(part) && !LETTERS.test(part))
    .map((part) => part.charAt(0).toUpperCase())
    .join('');
}

/** Finds the person behind a chat identity, or makes one: the first role somebody is given creates their record. */
async function personOf(deps: SetUpDeps, teamId: string, who: ChatPerson): Promise<Person> {
  const known = await deps.people.findBySlack({ teamId, userId: who.userId });
  if (known !== null) return known;
  const person: Person = {
    id: asId<PersonId>(deps.ids.next()),
    name: who.name,
    initials: who.initials ?? initialsOf(who.name),
    handle: who.handle ?? '',
    job: who.job ?? '',
    email: null,
  };
  await deps.people.save(person);
  await deps.people.linkSlack(person.id, { teamId, userId: who.userId });
  return person;
}

/** Who is to hold which role, as the command says it. One person may hold several. */
function rolesWanted(command: SetUpBoard): readonly (readonly [Role, readonly ChatPerson[]])[] {
  return [
    ['chair', command.chair === null ? [] : [command.chair]],
    ['vice-chair', command.viceChairs],
    ['deputy-chair', command.deputyChairs],
    ['officer', command.officers],
    ['member', command.members],
  ];
}

/**
 * Makes or changes a board: its channels, profile and who holds which role. A role that ends keeps its row with
 * the day it ended; every change of a role is audited.
 */
export function createSetUpBoard(deps: SetUpDeps): UseCases['setUpBoard'] {
  const record = createRecord(deps);
  return async (actor, command) => {
    const name = command.name.trim();
    if (name === '') throw new Refusal('bad-input', { field: 'name' });
    const existing =
      (await deps.boards.findByChannel(command.teamId, command.officersChannel)) ??
      (await deps.boards.list()).find((one) => one.teamId === command.teamId && one.name === name) ??
      null;
    requireRight(actor, 'set-up-board', { board: existing });
    if (command.chair === null) throw new Refusal('unknown-chair');
    if (command.membersChannel === command.officersChannel)
      throw new Refusal('bad-input', { field: 'membersChannel' });

    const board: Board = {
      id: existing?.id ?? asId<BoardId>(deps.ids.next()),
      name,
      organisation: command.organisation.trim(),
      teamId: command.teamId,
      officersChannel: command.officersChannel,
      membersChannel: command.membersChannel,
      profile: command.profile,
      timeZone: existing?.timeZone ?? 'Europe/London',
      publishOnApproval: existing?.publishOnApproval ?? true,
      membersSeeConfidential: existing?.membersSeeConfidential ?? false,
      emoji: existing?.emoji ?? {
        decision: 'ballot_box_with_check',
        action: 'dart',
        offRecord: 'see_no_evil',
      },
    };
    await deps.boards.save(board);
    await record(actor, existing === null ? 'board-made' : 'board-changed', { boardId: board.id });

    const today = dateIn(board.timeZone, deps.clock.now());
    const inForce = (await deps.boards.memberships(board.id)).filter((one) => isInForce(one, today));
    for (const [role, people] of rolesWanted(command)) {
      const wanted = new Map<PersonId, Person>();
      for (const who of people) {
        const person = await personOf(deps, command.teamId, who);
        wanted.set(person.id, person);
      }
      const held = inForce.filter((one) => one.role === role);
      for (const membership of held) {
        if (wanted.has(membership.personId)) continue;
        // The form knows people by their chat identity; somebody without one is not in it, and keeps their place.
        if ((await deps.people.slackIdentities(membership.personId)).length === 0) continue;
        await deps.boards.endMembership(membership.id, today);
        await record(actor, 'role-ended', {
          boardId: board.id,
          subject: membership.personId,
          facts: { role },
        });
      }
      for (const personId of wanted.keys()) {
        if (held.some((one) => one.personId === personId)) continue;
        const former = inForce.find((one) => one.personId === personId);
        const membership: Membership = {
          id: deps.ids.next(),
          boardId: board.id,
          personId,
          role,
          authority: former?.authority ?? '',
          group: former?.group ?? '',
          from: today,
          until: null,
        };
        await deps.boards.beginMembership(membership);
        await record(actor, 'role-given', { boardId: board.id, subject: personId, facts: { role } });
      }
    }
    // Whoever has a draft open has the rights of their role at once, not at the next look by the clock.
    await deps.draft.recheck();
    return board;
  };
}

/** The set-up form's starting values: the board of this channel and today's roles. Null when there is no board here. */
export const createBoardSetUp =
  (deps: SetUpDeps): UseCases['boardSetUp'] =>
  async (actor, channel) => {
    const board = await deps.boards.findByChannel(channel.teamId, channel.channelId);
    requireRight(actor, 'set-up-board', { board });
    if (board === null) return null;
    const today = dateIn(board.timeZone, deps.clock.now());
    const inForce = (await deps.boards.memberships(board.id)).filter((one) => isInForce(one, today));
    const people = new Map(
      (await deps.people.findMany(inForce.map((one) => one.personId))).map((one) => [one.id, one]),
    );
    const holders = async (role: Role): Promise<ChatPerson[]> => {
      const found: ChatPerson[] = [];
      for (const { personId } of inForce.filter((one) => one.role === role)) {
        const identity = (await deps.people.slackIdentities(personId)).find(
          (one) => one.teamId === board.teamId,
        );
        const person = people.get(personId);
        if (identity !== undefined && person !== undefined)
          found.push({ userId: identity.userId, name: person.name });
      }
      return found;
    };
    return {
      teamId: board.teamId,
      name: board.name,
      organisation: board.organisation,
      officersChannel: board.officersChannel ?? channel.channelId,
      membersChannel: board.membersChannel,
      profile: board.profile,
      chair: (await holders('chair'))[0] ?? null,
      viceChairs: await holders('vice-chair'),
      deputyChairs: await holders('deputy-chair'),
      officers: await holders('officer'),
      members: await holders('member'),
    };
  };
