import { describe, expect, test } from 'vitest';
import { standingOf, standingText } from '#server/minutes/standing.ts';
import { version } from './sample.ts';

const correction = { agreedAtMeeting: '2024-10-10', text: 'Hollin Borough should read Hollin District.' };

describe('standing', () => {
  test.each([
    ['in-review', 'in review'],
    ['changes-requested', 'draft'],
    ['withdrawn', 'draft'],
    ['superseded', 'draft'],
    ['approved', 'approved'],
    ['agreed', 'agreed'],
    ['imported', 'imported'],
  ] as const)('[M9] a version that is %s stands as %s', (state, standing) => {
    expect(standingOf(version({ state }))).toBe(standing);
  });

  test('[M9] agreed minutes with a correction beside them say so', () => {
    expect(standingOf(version({ state: 'agreed', corrections: [correction] }))).toBe(
      'agreed with corrections',
    );
  });
});

describe('standing in words', () => {
  test('[M10] approved minutes are a draft cleared by the Chair, in the board’s word for the chair', () => {
    expect(standingText(version())).toBe('Draft: cleared by the Chair, subject to agreement');
    expect(standingText(version(), 'Chairman')).toBe('Draft: cleared by the Chairman, subject to agreement');
  });

  test('[M10] agreed minutes say when, and whether with corrections', () => {
    const agreed = version({ state: 'agreed', agreedNote: '2024-02-08' });
    expect(standingText(agreed)).toBe('Agreed as a correct record on 8 February 2024');
    expect(standingText({ ...agreed, corrections: [correction] })).toBe(
      'Agreed as a correct record, with corrections, on 8 February 2024',
    );
    expect(standingText({ ...agreed, agreedNote: '' }, 'Chair', { agreedOn: '2024-03-01' })).toBe(
      'Agreed as a correct record on 1 March 2024',
    );
    expect(standingText({ ...agreed, agreedNote: '', corrections: [correction] })).toBe(
      'Agreed as a correct record, with corrections',
    );
  });

  test('[M10] a replayed approval is the operator’s, never the Chair’s', () => {
    expect(standingText(version({ replayed: true }))).toBe(
      'Draft: replayed by operator, subject to agreement',
    );
    expect(standingText(version({ replayed: true, state: 'agreed', agreedNote: '2024-02-08' }))).toBe(
      'Agreed as a correct record on 8 February 2024 (replayed by operator)',
    );
  });

  test('[M10] every other state has its own words', () => {
    const states = ['in-review', 'changes-requested', 'withdrawn', 'superseded', 'imported'] as const;
    const texts = states.map((state) => standingText(version({ state })));
    expect(new Set(texts).size).toBe(states.length);
    expect(texts[0]).toBe('Draft: waiting for the Chair’s approval');
  });
});
