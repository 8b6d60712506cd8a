import type { CastMember } from '#server/domain/meeting.ts';
import { decisionCue } from '../decisions/decision-cues.ts';
import type { Line } from '../line.ts';
import { called, holds, wordsOf } from './marked-afterwards.ts';

const DECISION =
  /\b(before|after|from|at|with|by) (?:the |that |our |we took the )?(?:decision|vote|resolution|agreement|recommendations?|show of hands)\b/iu;
const AGO = /\b(one|two|three|four|\d) (?:lines?|notes?|messages?|entries) (?:ago|back|up|earlier)\b/iu;
const PLACE =
  /\b(before|after|from|when|with|at)\s+(?!\d{1,2}[.:]\d{2})(?!the (?:end|passage|private|confidential)\b)(.{2,50}?)(?:\s+(?:spoke|asked|said|came in|started|began|point|question|remark|note|line|comment|answer))?(?=[.,;]|\W*$)/iu;
const COUNT: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4 };

const decides = (line: Line): boolean => line.parsed.tag === 'decision' || decisionCue(line.text) !== null;

/**
 * Where a passage had ended by the words of a note typed later: "open 10.42, before the decision". What came behind
 * that place is public after all; where the words name no place that can be found, nothing is freed.
 */
export const freeAfterEnd = (
  lines: readonly Line[],
  by: Line,
  opened: string,
  cast: readonly CastMember[],
): void => {
  const start = lines.findIndex((line) => line.note.id === opened);
  if (start < 0) return;
  const inside = lines
    .slice(start + 1, by.index)
    .filter((line) => line.confidential && line.parsed.confidential === null);
  const free = (from: Line | undefined, past: boolean): void => {
    if (from === undefined) return;
    for (const line of inside)
      if (line.index > from.index || (!past && line.index === from.index))
        line.confidential = line.note.pinnedConfidential ?? false;
  };
  const decision = DECISION.exec(by.typed);
  if (decision !== null) {
    const taken = inside.filter(decides);
    const past = /after/i.test(decision[1] ?? '');
    free(past ? taken.at(-1) : taken[0], past);
    return;
  }
  const ago = AGO.exec(by.typed)?.[1];
  if (ago !== undefined) {
    free(inside.at(-(COUNT[ago.toLowerCase()] ?? Number(ago))), false);
    return;
  }
  const place = PLACE.exec(by.typed);
  if (place === null) return;
  const words = called(wordsOf(place[2] ?? ''), cast);
  const there = inside.filter((line) => holds(line, words));
  const past = /after/i.test(place[1] ?? '');
  // Several notes fit: the later place frees less.
  free(there.at(-1), past);
};
