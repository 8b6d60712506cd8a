import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { can, whyNot } from '#server/access/can.ts';
import type { Right, Subject } from '#server/access/subject.ts';
import { type Actor, NOBODY } from '#server/domain/actor.ts';
import type { Role } from '#server/domain/board.ts';
import { actor, BOARD, IN_REVIEW, MEETING, OPEN_BOARD, OTHER_BOARD, PUBLISHED, person } from './people.ts';

const PEOPLE: Readonly<Record<string, Actor>> = {
  officer: actor('officer', ['officer']),
  chair: actor('chair', ['chair']),
  deputy: actor('deputy', ['deputy-chair']),
  vice: actor('vice', ['vice-chair']),
  member: actor('member', ['member']),
  admin: actor('admin', ['admin']),
  stranger: actor('stranger'),
  guest: actor('guest', ['officer', 'chair'], { external: true }),
  nobody: NOBODY,
};

const RIGHTS: readonly Right[] = [
  'set-up-board',
  'plan-meeting',
  'start-meeting',
  'run-meeting',
  'take-notes',
  'mark-notes',
  'see-draft',
  'edit-draft',
  'submit',
  'reopen',
  'approve',
  'see-confidential',
  'see-published',
  'see-actions',
  'ask',
];

const subject: Subject = {
  board: BOARD,
  meeting: MEETING,
  minutes: IN_REVIEW,
  wroteWords: [person('officer')],
};

const ALLOWED: Readonly<Record<Right, readonly string[]>> = {
  'set-up-board': ['officer', 'admin'],
  'plan-meeting': ['officer', 'admin'],
  'start-meeting': ['officer'],
  'run-meeting': ['officer'],
  'take-notes': ['officer'],
  'mark-notes': ['officer'],
  'see-draft': ['officer', 'chair', 'deputy'],
  'edit-draft': ['officer', 'chair', 'deputy'],
  submit: ['officer'],
  reopen: ['officer'],
  approve: ['chair', 'deputy'],
  'see-confidential': ['officer', 'chair', 'deputy'],
  'see-published': ['officer', 'chair', 'deputy'],
  'see-actions': ['officer', 'chair', 'deputy', 'vice', 'member', 'admin'],
  ask: Object.keys(PEOPLE),
};

describe('rights on a version in review', () => {
  for (const right of RIGHTS) {
    for (const [name, who] of Object.entries(PEOPLE)) {
      const allowed = ALLOWED[right].includes(name);
      test(`[X1] ${name} ${allowed ? 'may' : 'may not'} ${right}`, () => {
        expect(can(who, right, subject)).toBe(allowed);
        expect(whyNot(who, right, subject) === null).toBe(allowed);
      });
    }
  }

  test('[X1] a refusal names its reason', () => {
    expect(whyNot(PEOPLE.member ?? NOBODY, 'take-notes', subject)).toBe('not-an-officer');
    expect(whyNot(PEOPLE.member ?? NOBODY, 'see-draft', subject)).toBe('not-allowed');
  });

  test('[X2] a right nobody has heard of is refused', () => {
    expect(can(actor('officer', ['officer', 'chair', 'admin']), 'burn-the-book' as Right, subject)).toBe(
      false,
    );
  });

  test('[X2] a meeting of another board and minutes of another meeting grant nothing', () => {
    const officer = actor('officer', ['officer']);
    const elsewhere = { ...MEETING, boardId: OTHER_BOARD.id };
    expect(can(officer, 'see-draft', { board: BOARD, meeting: elsewhere })).toBe(false);
    const foreign = { ...PUBLISHED, meetingId: `${elsewhere.id}x` } as typeof PUBLISHED;
    expect(can(officer, 'see-published', { board: BOARD, meeting: MEETING, minutes: foreign })).toBe(false);
  });

  test('[X2] roles on one board give nothing on another', () => {
    const officer = actor('officer', ['officer', 'chair', 'admin']);
    const meeting = { ...MEETING, boardId: OTHER_BOARD.id, presiderId: person('someone') };
    for (const right of RIGHTS.filter((one) => one !== 'ask')) {
      expect(can(officer, right, { board: OTHER_BOARD, meeting }), right).toBe(false);
    }
  });
});

describe('setting up', () => {
  test('[X3] a workspace admin without a record here may set up the first board', () => {
    expect(can(actor(null, [], { workspaceAdmin: true }), 'set-up-board', { board: null })).toBe(true);
    expect(
      can(actor(null, [], { workspaceAdmin: true, external: true }), 'set-up-board', { board: null }),
    ).toBe(false);
  });

  test('[X3] an officer of one board may not set up another', () => {
    expect(can(actor('officer', ['officer']), 'set-up-board', { board: null })).toBe(false);
    expect(can(actor('officer', ['officer']), 'set-up-board', { board: OTHER_BOARD })).toBe(false);
  });
});

describe('approving', () => {
  const chair = actor('chair', ['chair']);

  test('[X4] who submitted a version may not approve it', () => {
    const minutes = { ...IN_REVIEW, submittedById: person('chair') };
    expect(whyNot(chair, 'approve', { ...subject, minutes })).toBe('own-words');
  });

  test('[X4] an officer who presided may not approve words they wrote', () => {
    const both = actor('chair', ['officer']);
    expect(whyNot(both, 'approve', { ...subject, wroteWords: [person('chair')] })).toBe('own-words');
    expect(whyNot(both, 'approve', { ...subject, wroteWords: [person('officer')] })).toBe(null);
  });

  test('[X4] an officer who presided is taken to have written the words when nobody knows who did', () => {
    const { wroteWords: _, ...unknown } = subject;
    expect(whyNot(actor('chair', ['officer']), 'approve', unknown)).toBe('own-words');
    expect(whyNot(chair, 'approve', unknown)).toBe(null);
  });

  test('[X4] a chair who edited the draft may approve it', () => {
    expect(can(chair, 'approve', { ...subject, wroteWords: [person('chair')] })).toBe(true);
  });

  test('[X5] a named deputy approves only while a vice- or deputy-chair', () => {
    expect(can(actor('deputy', ['vice-chair']), 'approve', subject)).toBe(true);
    expect(can(actor('deputy', ['member']), 'approve', subject)).toBe(false);
    expect(can(actor('vice', ['deputy-chair']), 'approve', subject)).toBe(false);
  });

  test('[X5] the board’s chair does not approve a meeting somebody else presided over', () => {
    const meeting = { ...MEETING, presiderId: person('vice') };
    expect(can(chair, 'approve', { ...subject, meeting })).toBe(false);
    expect(can(actor('vice', ['vice-chair']), 'approve', { ...subject, meeting })).toBe(true);
  });

  test('[X5] without a version or a presider there is nothing to approve', () => {
    expect(can(chair, 'approve', { board: BOARD, meeting: MEETING })).toBe(false);
    const nobodyPresided = { ...MEETING, presiderId: null, deputyId: null };
    expect(can(actor(null), 'approve', { ...subject, meeting: nobodyPresided })).toBe(false);
  });
});

describe('confidential matter', () => {
  const member = actor('member', ['member']);
  const open = { board: OPEN_BOARD, meeting: MEETING };

  test('[X6] members read it where the board says so', () => {
    expect(can(member, 'see-confidential', { ...open, leftForInterest: [] })).toBe(true);
    expect(can(member, 'see-confidential', { ...open, board: BOARD, leftForInterest: [] })).toBe(false);
  });

  test('[X6] a member who left for an interest does not', () => {
    expect(can(member, 'see-confidential', { ...open, leftForInterest: [person('member')] })).toBe(false);
  });

  test('[X6] while it is unknown who left no member does', () => {
    expect(can(member, 'see-confidential', open)).toBe(false);
  });

  test('[X6] substitutes, observers and advisers never do by their role', () => {
    for (const role of ['substitute', 'observer', 'adviser', 'admin'] as const) {
      expect(can(actor('p', [role]), 'see-confidential', { ...open, leftForInterest: [] }), role).toBe(false);
    }
  });
});

describe('published minutes', () => {
  test('[X7] everybody may read a published version, and nobody outside one that is not', () => {
    expect(can(NOBODY, 'see-published', { board: BOARD, meeting: MEETING, minutes: PUBLISHED })).toBe(true);
    const unpublished = { ...PUBLISHED, publishedAt: null };
    expect(can(NOBODY, 'see-published', { board: BOARD, meeting: MEETING, minutes: unpublished })).toBe(
      false,
    );
    expect(can(NOBODY, 'see-published', { board: BOARD, meeting: MEETING })).toBe(false);
  });

  test('[X7] a withdrawn or replaced version is not public even when it once was', () => {
    for (const state of ['withdrawn', 'superseded', 'changes-requested', 'in-review'] as const) {
      const minutes = { ...PUBLISHED, state };
      expect(
        can(actor('member', ['member']), 'see-published', { board: BOARD, meeting: MEETING, minutes }),
      ).toBe(false);
    }
  });
});

describe('people nobody knows', () => {
  const ROLES: readonly Role[] = [
    'chair',
    'vice-chair',
    'deputy-chair',
    'member',
    'substitute',
    'observer',
    'adviser',
    'officer',
    'admin',
  ];
  const outsider = fc.record({
    id: fc.constantFrom('chair', 'deputy', 'officer', 'guest', null),
    roles: fc.subarray([...ROLES]),
    external: fc.boolean(),
    admin: fc.boolean(),
  });

  test('[X8] somebody external or unknown is never granted anything but public reads', () => {
    fc.assert(
      fc.property(
        outsider,
        fc.constantFrom(...RIGHTS),
        fc.boolean(),
        ({ id, roles, external, admin }, right, open) => {
          fc.pre(external || (id === null && !admin));
          const who = actor(id, roles, { external, workspaceAdmin: admin });
          const board = open ? OPEN_BOARD : BOARD;
          const on = { board, meeting: MEETING, minutes: IN_REVIEW, wroteWords: [], leftForInterest: [] };
          expect(can(who, right, on)).toBe(right === 'ask');
          expect(can(who, right, { ...on, minutes: PUBLISHED })).toBe(
            right === 'ask' || right === 'see-published',
          );
        },
      ),
      { numRuns: 500 },
    );
  });
});
