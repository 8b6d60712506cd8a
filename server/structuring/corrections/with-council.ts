import { escapePattern } from '#server/domain/escape-pattern.ts';
import type { Line } from '../line.ts';
import { denialIn } from './evidence/denied-slots.ts';
import { councilOf, recased } from './evidence/recased.ts';
import type { Known } from './known.ts';
import { fix } from './reach-back.ts';

/** How many notes back a note may lie whose speaker was put right. */
const NEAR = 8;

/**
 * Where another member was put for the speaker, and the correction names that member's own council, the council goes with
 * them: "That was Rhona on Coldbeck's shelters, not IS" over "IS: Dunmere pays 70k on shelters".
 */
export const movesCouncil = (lines: readonly Line[], line: Line, { people }: Known): void => {
  if (line.use !== 'structure' || line.text.length > 160) return;
  const target = lines
    .slice(Math.max(0, line.index - NEAR), line.index)
    .findLast((one) => one.fixedBy.includes(line.note.id));
  if (target === undefined) return;
  const { slots, denied } = denialIn(line.text, people, people.byUser(line.note.user));
  const [gone, now] = [true, false].map((wrong) => {
    const [one, other] = new Set(
      slots.flatMap((slot) =>
        slot.kind === 'person' && slot.person.role !== 'officer' && denied.includes(slot) === wrong
          ? [slot.person]
          : [],
      ),
    );
    return one === undefined || other !== undefined ? null : councilOf(one);
  });
  if (gone === null || gone === undefined || now === null || now === undefined || gone === now) return;
  if (!recased(line.text, people).includes(now) || recased(line.text, people).includes(gone)) return;
  const form = new RegExp(`(?<!\\p{L})${escapePattern(gone)}(?!\\p{L})`, 'iu');
  if (form.test(target.text)) fix(target, target.text.replace(form, now), line);
};
