import type { Proposal, StructuringInput } from '#server/domain/proposal.ts';
import { createPeople } from '#server/house-style/people.ts';
import { answerByName } from './actions/asked-by-name.ts';
import { answerWho } from './actions/asked-who.ts';
import type { DueContext } from './actions/due-date.ts';
import { findActions } from './actions/find-actions.ts';
import { handOn } from './actions/handed-on.ts';
import { namePronouns } from './actions/pronoun-owners.ts';
import { readAction } from './actions/read-action.ts';
import { assemble } from './assemble.ts';
import { readAttendance } from './attendance/read-attendance.ts';
import { readDeclarations } from './attendance/read-declarations.ts';
import { guardConfidential } from './confidential/guard-confidential.ts';
import { withholdSecrets } from './confidential/withhold-secrets.ts';
import { applyCorrections } from './corrections/apply-corrections.ts';
import { changeTasks } from './corrections/tasks/change-tasks.ts';
import { findDecisions } from './decisions/find-decisions.ts';
import { replaceReversed } from './decisions/reversals.ts';
import { isClosing, leaveOutChat } from './leaving-out/leave-out-chat.ts';
import { leaveOutChecks } from './leaving-out/leave-out-checks.ts';
import { leaveOutIdle, leaveOutJests } from './leaving-out/leave-out-idle.ts';
import { leaveOutInstructions } from './leaving-out/leave-out-instructions.ts';
import type { Line } from './line.ts';
import { contradictions, mergeActions, mergeDecisions } from './merge-duplicates.ts';
import { segment } from './placing/segment.ts';
import { agreePrevious, readCorrections } from './previous-minutes.ts';
import { readLines } from './read-lines.ts';
import { createReading, type Reading } from './reading.ts';
import type { Warning } from './warning.ts';

/** Notes that no item can hold, said in one sentence. */
const unplaced = (lines: readonly Line[], items: number): Warning[] => {
  const noteIds = lines
    .filter((line) => line.item === null && line.use === 'unused' && !line.retracted)
    .map((line) => line.note.id);
  if (items === 0) return [{ text: 'The agenda has no items, so no note could be placed.', noteIds }];
  return noteIds.length === 0
    ? []
    : [
        {
          text: `${noteIds.length === 1 ? 'A note' : `${noteIds.length} notes`} came before the first item and stand${noteIds.length === 1 ? 's' : ''} under none.`,
          noteIds,
        },
      ];
};

/**
 * The notes to a proposal, by rules alone. Each step reads the lines in order and marks those it used; what no step
 * took is a point of discussion. The order matters: who was there and what was corrected must be known before
 * decisions and actions are looked for, and both before the rest counts as discussion.
 */
export const proposeOffline = (given: StructuringInput, reading: Reading = createReading()): Proposal => {
  const input = { ...given, cast: reading.cast(given.cast), agenda: reading.agenda(given.agenda) };
  const people = createPeople(input.cast);
  const { agenda, meeting } = input;
  const calendar = { date: meeting.date, nextMeeting: meeting.nextMeeting };
  const context: DueContext = { ...calendar, remembered: (text) => reading.due(text, calendar) };
  const lines = readLines(input, people, reading);
  const warnings: Warning[] = [...segment(lines, agenda, input.cast, isClosing)];
  leaveOutChecks(lines);
  changeTasks(lines, { people, agenda, cue: reading.cue }, context);
  warnings.push(...leaveOutInstructions(lines));
  const { corrections, also } = readCorrections(lines, agenda, people);
  warnings.push(...applyCorrections(lines, { people, agenda, cue: reading.cue }));
  const declarations = readDeclarations(lines, people, agenda);
  const attendance = readAttendance(
    lines,
    people,
    meeting.chair,
    (line) => readAction(line, people, context) !== null,
  );
  answerWho(lines, people, context);
  answerByName(lines, people);
  namePronouns(lines, people, context);
  handOn(lines, people, (line) => readAction(line, people, context));
  const tasks = new Map<Line, { readonly text: string; readonly is: boolean }>();
  const isAction = (line: Line): boolean => {
    const known = tasks.get(line);
    if (known?.text === line.text) return known.is;
    const is = readAction(line, people, context) !== null;
    tasks.set(line, { text: line.text, is });
    return is;
  };
  leaveOutChat(lines, people, isAction, reading.cue);
  leaveOutJests(lines, people, agenda, (line) => line.parsed.tag !== null || reading.cue(line.text) !== null);
  warnings.push(
    ...guardConfidential(
      lines,
      agenda,
      people,
      (line) => line.parsed.tag !== null || reading.cue(line.text) !== null,
    ),
  );
  const found = findDecisions(lines, people, agenda, isAction, reading.cue);
  const standing = replaceReversed(found, lines, agenda);
  const { decisions, reversed } = mergeDecisions(
    agreePrevious(standing.decisions, agenda, meeting.previousMeeting, corrections, also),
  );
  const actions = findActions(lines, people, context);
  leaveOutIdle(lines, people, agenda);
  for (const one of [...standing.reversed, ...reversed])
    warnings.push({
      text: 'A decision was taken back by a later one.',
      noteIds: one.sources,
    });
  for (const [one, other] of contradictions(decisions))
    warnings.push({
      text: `Two decisions of item ${one.item} contradict each other; both are shown.`,
      noteIds: [...one.sources, ...other.sources],
    });
  warnings.push(...unplaced(lines, agenda.length));
  const proposal = assemble({
    input,
    people,
    lines,
    decisions,
    actions: mergeActions(actions.actions),
    declarations,
    corrections,
    attendance: attendance.entries,
    warnings: [...warnings, ...attendance.warnings, ...actions.warnings],
  });
  return withholdSecrets(proposal, lines, agenda, people);
};
