import { DateTime } from 'luxon';
import type { Proposal, ProposedItem, StructuringInput } from '#server/domain/proposal.ts';
import { decisionHeading } from '#server/house-style/decision-heading.ts';
import { stockSentences } from '#server/house-style/stock-sentences.ts';

const longDate = (iso: string): string =>
  DateTime.fromISO(iso, { zone: 'utc' }).setLocale('en-GB').toFormat('cccc d LLLL yyyy');

const itemText = (item: ProposedItem, input: StructuringInput): string[] => {
  const { profile } = input.meeting;
  const open = <T extends { confidential: boolean }>(list: readonly T[]): T[] =>
    list.filter((one) => !one.confidential);
  const decisions = open(item.decisions);
  const actions = open(item.actions);
  const out = ['', `${item.number}  ${item.title}`, ''];
  for (const point of open(item.points)) out.push(`- ${point.text}`);
  if (item.confidential !== 'none') out.push(stockSentences(profile, item.confidential));
  if (decisions.length > 0)
    out.push('', decisionHeading(profile, decisions.length), ...decisions.map((one) => one.text));
  if (actions.length > 0) {
    out.push('', actions.length > 1 ? 'Actions' : 'Action');
    for (const one of actions)
      out.push(`- ${one.text}${one.owners.length > 0 ? ` (${one.owners.join(', ')})` : ''}`);
  }
  return out;
};

/** The public version as plain text. Nothing that is confidential is in it: only that there was such a discussion. */
export const publicText = (input: StructuringInput, proposal: Proposal): string => {
  const { meeting } = input;
  const corrections = proposal.corrections.map((one) => `Correction to the previous minutes: ${one.text}`);
  return [
    meeting.board,
    longDate(meeting.date),
    meeting.venue,
    '',
    ...proposal.declarations.map((one) => one.text),
    ...corrections,
    ...proposal.items.flatMap((item) => itemText(item, input)),
    '',
    'Appendix A - Attendance',
    ...proposal.attendance.map((entry) =>
      [entry.role, entry.name, entry.authority].filter((part) => part !== '').join(' | '),
    ),
    '',
  ].join('\n');
};
