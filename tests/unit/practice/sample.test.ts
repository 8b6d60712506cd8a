import { describe, expect, it } from 'vitest';
import { sampleBoard } from '#bot/practice/sample-board.ts';
import { sampleMeeting } from '#bot/practice/sample-meeting.ts';

const board = sampleBoard('2026-11-24');
const steps = sampleMeeting(board, { decision: 'dart' });

describe('the sample', () => {
  it('[PW38] the board meets today, between a meeting nine weeks ago and one nine weeks ahead', () => {
    expect(board.meeting).toMatchObject({
      date: '2026-11-24',
      previousMeetingDate: '2026-09-22',
      nextMeetingDate: '2027-01-26',
    });
    expect(board.meeting.agenda.map((item) => item.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(board.meeting.agenda.filter((item) => item.confidential)).toHaveLength(1);
  });

  it('[PW39] five people can be switched between: two officers, the chair, a member and an outsider', () => {
    const offered = board.people.filter((person) => person.switchable);
    expect(offered.map((person) => person.role)).toEqual(['officer', 'officer', 'chair', 'member', null]);
    expect(offered.every((person) => person.slackUserId)).toBe(true);
    expect(offered.at(-1)?.isGuest).toBe(true);
    const initials = board.people.map((person) => person.initials);
    expect(new Set(initials).size).toBe(initials.length);
  });

  it('[PW40] the meeting has about forty notes by two officers, and every kind of thing that happens', () => {
    const said = steps.filter((step) => step.does === 'say');
    expect(said.length).toBeGreaterThanOrEqual(38);
    expect(said.length).toBeLessThanOrEqual(46);
    expect(new Set(said.map((step) => step.by))).toEqual(new Set(['petra', 'callum']));
    expect(new Set(steps.map((step) => step.does))).toEqual(new Set(['say', 'edit', 'delete', 'react']));
    const text = said.map((step) => step.text).join('\n');
    for (const sign of [
      's/38,000/',
      '[confidential] start',
      '[confidential] end',
      '[off]',
      '#decision',
      'ACTION:',
      'Apologies:',
      'Present',
    ]) {
      expect(text).toContain(sign);
    }
    const named = new Set(said.map((step) => step.id).filter(Boolean));
    for (const step of steps) {
      if (step.does !== 'say') expect(named.has(step.id)).toBe(true);
    }
  });
});
