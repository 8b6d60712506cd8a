import { Node } from '@tiptap/pm/model';
import { yDocToProsemirrorJSON } from '@tiptap/y-tiptap';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { applyProposal } from '#server/draft/apply-proposal.ts';
import { minutesSchema } from '#server/draft/schema/schema.ts';
import { setAttendance } from '#server/draft/set-attendance.ts';
import { DEFAULTS, MINUTES } from '#server/draft/shape.ts';
import { AGENDA, aDecision, anAction, aPoint, aProposal } from './support/proposals.ts';

test('[D23] what the machine writes is a valid document of the editor schema, every attribute set', () => {
  const doc = new Y.Doc();
  setAttendance(
    doc,
    [{ category: 'present', name: 'Ada Lorne', role: 'Chair', authority: '', standsFor: '' }],
    'server',
  );
  applyProposal(
    doc,
    { agenda: AGENDA },
    aProposal({ 1: [aPoint('a', 'A.'), aDecision('b', 'B.')], 2: [anAction('c', 'C.')] }),
    's',
  );
  const node = Node.fromJSON(minutesSchema(), { ...yDocToProsemirrorJSON(doc, MINUTES), type: 'doc' });
  node.check();
  expect(node.childCount).toBe(4);
  node.descendants((child) => {
    if (child.type.name in DEFAULTS)
      expect(Object.keys(child.attrs)).toEqual(
        Object.keys(DEFAULTS[child.type.name as keyof typeof DEFAULTS]),
      );
  });
});

test('[D23] an empty document is valid, so that no editor fills it with a heading of its own', () => {
  Node.fromJSON(minutesSchema(), { type: 'doc', content: [] }).check();
});
