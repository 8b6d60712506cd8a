import type { Proposal, StructuringInput } from '#server/domain/proposal.ts';
import { createPeople } from '#server/house-style/people.ts';
import { applyCorrections } from './apply-corrections.ts';
import { assemble } from './assemble.ts';
import type { DueContext } from './due-date.ts';
import { findActions, readAction } from './find-actions.ts';
import { findDecisions } from './find-decisions.ts';
import { isClosing, leaveOutChat } from './leave-out-chat.ts';
import type { Line } from './line.ts';
import { mergeActions, mergeDecisions } from './merge-duplicates.ts';
import { agreePrevious, readCorrections } from './previous-minutes.ts';
import { readAttendance } from './read-attendance.ts';
import { readDeclarations } from './read-declarations.ts';
import { readLines } from './read-lines.ts';
import { segment } from './segment.ts';
import type { Warning } from './warning.ts';

/**
 * The notes to a proposal, by rules alone. Each step reads the lines in order and marks those it used; what no step
 * took is a point of discussion. The order matters: who was there and what was corrected must be known before
 * decisions and actions are looked for, and both before the rest counts as discussion.
 */
export const proposeOffline = (input: StructuringInput): Proposal => {
  const people = createPeople(input.cast);
  const { agenda, meeting } = input;
  const context: DueContext = { date: meeting.date, nextMeeting: meeting.nextMeeting };
  const lines = readLines(input, people);
  const warnings: Warning[] = [...segment(lines, agenda, isClosing)];
  const { corrections, also } = readCorrections(lines, agenda);
  warnings.push(...applyCorrections(lines));
  const declarations = readDeclarations(lines, people, agenda);
  const attendance = readAttendance(lines, people, meeting.chair);
  const isAction = (line: Line): boolean => readAction(line, people, context) !== null;
  leaveOutChat(lines, people, isAction);
  const found = findDecisions(lines, people, agenda, isAction);
  const { decisions, reversed } = mergeDecisions(
    agreePrevious(found, agenda, meeting.previousMeeting, corrections, also),
  );
  const actions = findActions(lines, people, context);
  for (const one of reversed)
    warnings.push({
      text: 'A decision was taken back by a later one of the same item.',
      noteIds: one.sources,
    });
  return assemble({
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
};
