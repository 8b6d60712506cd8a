import type { CastMember } from '#server/domain/meeting.ts';
import type { StructuringInput } from '#server/domain/proposal.ts';
import type { Part } from './divide.ts';
import type { Prompts } from './load-prompts.ts';
import type { Reply } from './reply-schema.ts';

/** JSON in which nothing can close the fence around it. */
const line = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

const personOf = (one: CastMember) => ({
  name: one.name,
  ...(one.initials === '' ? {} : { initials: one.initials }),
  role: one.role,
  ...(one.job === '' ? {} : { job: one.job }),
  ...(one.authority === '' ? {} : { authority: one.authority }),
  ...(one.organisation === '' ? {} : { organisation: one.organisation }),
});

const fenced = (name: string, lines: readonly unknown[]): string =>
  [`<${name}>`, ...lines.map(line), `</${name}>`].join('\n');

/** What a model is told of one part: the meeting, its people, the agenda, this part's notes and their scaffold. */
export const writeRequest = (input: StructuringInput, part: Part): string => {
  const { meeting } = input;
  const { points, decisions, actions } = part.scaffold;
  return [
    fenced('meeting', [
      {
        board: meeting.board,
        profile: meeting.profile,
        date: meeting.date,
        chair: meeting.chair,
        previousMeeting: meeting.previousMeeting,
        nextMeeting: meeting.nextMeeting,
      },
    ]),
    fenced('people', input.cast.map(personOf)),
    fenced(
      'agenda',
      input.agenda.map((item) => ({ number: item.number, title: item.title })),
    ),
    fenced('item', [
      { number: part.item.number, title: part.item.title, recommendation: part.item.recommendation },
    ]),
    fenced(
      'notes',
      part.sources.map(({ id, author, tag, text }) => ({
        id,
        author,
        ...(tag === null ? {} : { tag }),
        text,
      })),
    ),
    fenced('scaffold', [
      ...points.map((one, at) => ({ id: `P${at + 1}`, text: one.text, sources: one.noteIds })),
      ...decisions.map((one, at) => ({
        id: `D${at + 1}`,
        type: one.type,
        text: one.text,
        sources: one.noteIds,
      })),
      ...actions.map((one, at) => ({
        id: `A${at + 1}`,
        text: one.text,
        owners: one.owners,
        due: one.due,
        sources: one.noteIds,
      })),
    ]),
  ].join('\n\n');
};

/** The follow-up: the same again, with the faults and the earlier reply. */
export const writeRepair = (
  prompts: Prompts,
  user: string,
  faults: readonly string[],
  earlier: Reply | unknown,
): string =>
  `${user}\n\n${prompts.repair.text
    .replace('{{faults}}', () => faults.map((fault) => `- ${fault}`).join('\n'))
    .replace('{{reply}}', () => line(earlier).slice(0, 20_000))}`;
