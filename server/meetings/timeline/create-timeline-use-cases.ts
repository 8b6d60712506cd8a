import { can } from '#server/access/can.ts';
import type { Actor } from '#server/domain/actor.ts';
import type { DraftContent } from '#server/domain/draft.ts';
import { Refusal } from '#server/domain/errors.ts';
import { asId, type MeetingId, type PersonId } from '#server/domain/ids.ts';
import type { CheckpointFacts, StoredMinutes } from '#server/domain/timeline.ts';
import { contentOf } from '#server/draft/timeline/store-minutes.ts';
import { changesBetween } from '#server/minutes/changes-between.ts';
import { createRecord } from '../audit.ts';
import type { MeetingDeps } from '../deps.ts';
import { type Found, findCurrent } from '../find-meeting.ts';
import { requireRight } from '../require.ts';
import type { KeepTimeline } from './keep-timeline.ts';
import { NOW, type TimelineEntry, type TimelineUseCases } from './timeline-use-cases.ts';

type TimelineDeps = Pick<
  MeetingDeps,
  'boards' | 'meetings' | 'people' | 'timeline' | 'draft' | 'audit' | 'clock'
>;

/** A meeting keeps this many versions that people named. */
const MOST_NAMED = 200;
const LONGEST_NAME = 80;

/** What the server's own writes are called where people read who wrote. */
const SERVER_AUTHORS: Readonly<Record<string, string>> = { 'server:structurer': 'the structurer' };

const UNSEEN = /\p{Cf}+/gu;
const SPACES = /[\s\p{Cc}]+/gu;

/** Reading and changing a draft's timeline. Who sees the draft sees all of it. */
export function createTimelineUseCases(deps: TimelineDeps, keep: KeepTimeline): TimelineUseCases {
  const record = createRecord(deps);

  const find = async (actor: Actor, meetingId: MeetingId): Promise<Found> => {
    const found = await findCurrent(deps, { meetingId });
    requireRight(actor, 'see-draft', found);
    return found;
  };

  const findOpen = async (actor: Actor, meetingId: MeetingId): Promise<Found> => {
    const found = await find(actor, meetingId);
    requireRight(actor, 'edit-draft', found);
    if (found.meeting.draftState !== 'open')
      throw new Refusal('draft-locked', { state: found.meeting.draftState });
    return found;
  };

  const namesOf = async (authors: readonly string[]): Promise<Map<string, string>> => {
    const ids = authors.filter((id) => !id.startsWith('server:')).map((id) => asId<PersonId>(id));
    const people = await deps.people.findMany(ids);
    return new Map<string, string>([
      ...Object.entries(SERVER_AUTHORS),
      ...people.map((person): [string, string] => [person.id, person.name]),
    ]);
  };
  const named = (authors: readonly string[], names: ReadonlyMap<string, string>): string[] => [
    ...new Set(authors.map((id) => names.get(id) ?? (id.startsWith('server:') ? 'the server' : 'somebody'))),
  ];

  const opened = async (meetingId: MeetingId, id: string): Promise<StoredMinutes> => {
    const stored = await deps.timeline.open(meetingId, id);
    if (stored === null) throw new Refusal('unknown-version');
    return stored;
  };
  const contentAt = async (meetingId: MeetingId, id: string): Promise<DraftContent> =>
    id === NOW ? deps.draft.read(meetingId) : contentOf(await opened(meetingId, id));

  return {
    async listTimeline(actor, meetingId) {
      const { board, meeting } = await find(actor, meetingId);
      const [list, since] = await Promise.all([
        deps.timeline.list(meetingId),
        deps.timeline.contributors(meetingId),
      ]);
      const names = await namesOf([...new Set([...since, ...list.flatMap((one) => one.authors)])]);
      return {
        entries: list.map((one) => entryOf(one, named(one.authors, names))),
        since: named(since, names),
        mayChange: meeting.draftState === 'open' && can(actor, 'edit-draft', { board, meeting }),
      };
    },

    async compareTimeline(actor, meetingId, from, to) {
      await find(actor, meetingId);
      const list = await deps.timeline.list(meetingId);
      const placeOf = (id: string): number => (id === NOW ? -1 : list.findIndex((one) => one.id === id));
      const [older, newer] = placeOf(from) >= placeOf(to) ? [from, to] : [to, from];
      const [before, after] = await Promise.all([contentAt(meetingId, older), contentAt(meetingId, newer)]);
      // The list is newest first: who wrote between the two is kept with each entry after the older one.
      const between = older === newer ? [] : list.slice(Math.max(0, placeOf(newer)), placeOf(older));
      const authors = [
        ...between.toReversed().flatMap((one) => one.authors),
        ...(newer === NOW && older !== NOW ? await deps.timeline.contributors(meetingId) : []),
      ];
      return { changes: changesBetween(before, after), authors: named(authors, await namesOf(authors)) };
    },

    async nameVersion(actor, meetingId, name) {
      const { board } = await findOpen(actor, meetingId);
      const wanted = name.replace(UNSEEN, '').replace(SPACES, ' ').trim();
      if (wanted === '' || wanted.length > LONGEST_NAME) throw new Refusal('bad-input', { field: 'name' });
      const list = await deps.timeline.list(meetingId);
      if (list.filter((one) => one.why === 'named').length >= MOST_NAMED)
        throw new Refusal('too-many-versions', { most: MOST_NAMED });
      await keep.take(meetingId, 'named', actor, wanted);
      await record(actor, 'version-named', { boardId: board.id, meetingId });
    },

    async restoreVersion(actor, meetingId, checkpointId) {
      const { board } = await findOpen(actor, meetingId);
      if (actor.personId === null) throw new Refusal('not-allowed');
      const stored = await opened(meetingId, checkpointId);
      // Without this what stands now could not be got back: when it fails, nothing is restored.
      const taken = await keep.take(meetingId, 'before-restore', actor);
      // When it stands already, the latest is equal to it.
      const before = taken?.id ?? (await deps.timeline.latest(meetingId))?.id ?? null;
      await deps.draft.restore(meetingId, stored, actor.personId);
      await record(actor, 'version-restored', { boardId: board.id, meetingId, subject: checkpointId });
      return before;
    },
  };
}

const entryOf = (facts: CheckpointFacts, authors: readonly string[]): TimelineEntry => ({
  id: facts.id,
  at: facts.at,
  why: facts.why,
  name: facts.name,
  by: facts.byName,
  authors,
  words: facts.words,
});
