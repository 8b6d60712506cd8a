import type { AttendanceEntry, CastMember } from '#server/domain/meeting.ts';
import type {
  Proposal,
  ProposedAction,
  ProposedDecision,
  ProposedItem,
  ProposedPoint,
  StructuringInput,
} from '#server/domain/proposal.ts';
import { attendanceOrder } from '#server/house-style/attendance-order.ts';
import type { People } from '#server/house-style/people.ts';
import { createSpelling, properNames } from '#server/house-style/proper-names.ts';
import { sayAction } from '#server/house-style/say-action.ts';
import { sayDecision } from '#server/house-style/say-decision.ts';
import { createVoice } from '#server/house-style/say-point.ts';
import type { FoundAction } from './actions/find-actions.ts';
import { decisionClause, topicOf } from './decisions/decision-text.ts';
import type { FoundDecision } from './decisions/make-decision.ts';
import { recommended } from './decisions/recommended.ts';
import { idsOf, type Line } from './line.ts';
import { addedTo, withoutPraise } from './seconding.ts';
import type { Warning } from './warning.ts';

export interface Found {
  readonly input: StructuringInput;
  readonly people: People;
  readonly lines: readonly Line[];
  readonly decisions: readonly FoundDecision[];
  readonly actions: readonly FoundAction[];
  readonly declarations: Proposal['declarations'];
  readonly corrections: Proposal['corrections'];
  readonly attendance: readonly AttendanceEntry[];
  readonly warnings: readonly Warning[];
}

/** Counts sentences of one kind on one note, so that each has a key that later notes do not move. */
const createKeys = (): ((kind: string, noteId: string) => string) => {
  const used = new Map<string, number>();
  return (kind, noteId) => {
    const base = `${kind}:${noteId}`;
    const ordinal = used.get(base) ?? 0;
    used.set(base, ordinal + 1);
    return `${base}:${ordinal}`;
  };
};

/** Puts what the steps found under the agenda's items, worded in the house's voice. */
export const assemble = (found: Found): Proposal => {
  const { input, lines } = found;
  const key = createKeys();
  const names = properNames(input.cast, input.agenda);
  const spell = createSpelling(names);
  /** Who typed a note, where it is an officer of the meeting: the "I" of its words. */
  const writer = (line: Line): CastMember | undefined =>
    input.cast.find((one) => one.user !== '' && one.user === line.note.user && one.role === 'officer');
  const voice = createVoice({
    cast: input.cast,
    profile: input.meeting.profile,
    chair: input.meeting.chair,
    names,
  });
  const warnings = [...found.warnings];

  const decisionOf = (one: FoundDecision): ProposedDecision => {
    const item = input.agenda.find((entry) => entry.number === one.item);
    const paper = recommended(one.words, one.type, item?.recommendation ?? '');
    const clause =
      paper ?? (one.words.startsWith('The minutes of') ? one.words : decisionClause(one.words, one.type));
    return {
      kind: 'decision',
      key: key('decision', one.anchor.note.id),
      type: one.type,
      text: spell(
        sayDecision({
          clause,
          type: one.type,
          bare: one.words === '' && paper === null,
          vote: one.vote,
          change: one.change,
          also: one.also,
          topic: topicOf(item),
          recommendation: item?.recommendation ?? '',
          board: input.meeting.board,
          profile: input.meeting.profile,
          cast: input.cast,
        }),
      ),
      noteIds: one.sources,
      confidential: one.confidential,
      inferred: !one.tagged,
    };
  };
  const actionOf = (one: FoundAction): ProposedAction => ({
    kind: 'action',
    key: key('action', one.anchor.note.id),
    text: spell(sayAction(one.text, input.cast, one.owners)),
    owners: one.owners,
    due: one.due,
    noteIds: one.sources,
    confidential: one.confidential,
    inferred: !one.tagged,
  });

  const items = input.agenda.map((item): ProposedItem => {
    const mine = lines.filter(
      (line) => line.item === item.number && line.use === 'unused' && !line.retracted,
    );
    const points: ProposedPoint[] = [];
    const pointOf = new Map<string, number>();
    for (const line of mine) {
      line.use = 'sentence';
      const before = pointOf.get(line.note.thread ?? '') ?? -1;
      const point = points[before];
      const added = addedTo(
        line,
        mine.find((one) => point !== undefined && one.note.id === line.note.thread),
      );
      if (point !== undefined && added !== null) {
        points[before] = {
          ...point,
          text: added === '' ? point.text : `${point.text} ${voice(added, line.confidential, writer(line))}`,
          noteIds: [...new Set([...point.noteIds, ...idsOf(line)])],
        };
        pointOf.set(line.note.id, before);
        continue;
      }
      pointOf.set(line.note.id, points.length);
      points.push({
        kind: 'point',
        key: key('point', line.note.id),
        text: voice(withoutPraise(line.text), line.confidential, writer(line)),
        noteIds: idsOf(line),
        confidential: line.confidential,
      });
    }
    const decisions = found.decisions.filter((one) => one.item === item.number).map(decisionOf);
    const actions = found.actions.filter((one) => one.item === item.number).map(actionOf);
    const inside = lines.some(
      (line) => line.item === item.number && line.confidential && line.use === 'sentence',
    );
    const outside = points.some((point) => !point.confidential);
    return {
      number: item.number,
      title: item.title,
      confidential: inside ? (outside ? 'part' : 'whole') : 'none',
      points,
      decisions,
      actions,
    };
  });
  const placement = Object.fromEntries(
    lines.map((line) => [
      line.note.id,
      {
        item: line.item,
        confidential: line.confidential,
        use: line.retracted && line.use === 'unused' ? ('withdrawn' as const) : line.use,
        read: { words: line.text, tag: line.parsed.tag, fixedBy: line.fixedBy },
      },
    ]),
  );
  return {
    structurer: 'offline@1',
    items,
    attendance: attendanceOrder(found.attendance),
    declarations: found.declarations,
    corrections: found.corrections,
    placement,
    warnings,
  };
};
