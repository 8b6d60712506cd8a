import { applySubstitution, matchesSubstitution, type Substitution } from '#server/capture/substitution.ts';
import { escapePattern } from '#server/domain/escape-pattern.ts';
import { answeredByName } from '../decisions/answers-by-name.ts';
import { isOpen, type Line } from '../line.ts';
import type { Warning } from '../warning.ts';
import { unaddressed } from './addressed.ts';
import { contradicts } from './contradicts.ts';
import { correctAlike, type Known } from './correct-alike.ts';
import { correctExplained } from './correct-explained.ts';
import { correctFigure } from './correct-figure.ts';
import { correctItself } from './correct-itself.ts';
import { correctNames } from './correct-names.ts';
import { correctPair } from './correct-pair.ts';
import { correctPerson } from './correct-person.ts';
import { correctRestated } from './correct-restated.ts';
import { correctTurned } from './correct-turned.ts';
import { correctValue, takesBackPlainly } from './correct-value.ts';
import { changeOwner, coresOf } from './correct-with-reason.ts';
import { correctWords } from './correct-words.ts';
import { formsIn } from './correction-forms.ts';
import { correctByEvidence } from './evidence/correct-by-evidence.ts';
import { respell } from './evidence/respell.ts';
import { restateDenied } from './evidence/restate-denied.ts';
import { turnPersons } from './evidence/turn-persons.ts';
import { fallsWith } from './falls-with.ts';
import { handsOver } from './handed-over.ts';
import { innerSubstitution } from './inner-substitution.ts';
import { keepsUnsaid } from './kept-unsaid.ts';
import { metAlready } from './met-already.ts';
import { isWhole } from './part-of-whole.ts';
import { back, fix } from './reach-back.ts';
import { reconsiders } from './reconsidered.ts';
import { confirms, remake } from './said-again.ts';
import { keepsOut, takeBack, takeBackPointed } from './take-back.ts';
import { undoesDecision } from './undone-decision.ts';
import { withdraws } from './withdraws.ts';

const strip = (value: string): string => value.replace(/^["“'‘]|["”'’]$/g, '');

const bounded = (value: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}.,£])${escapePattern(value)}(?![\\p{L}\\p{N}%]|[.,]\\d)`, 'iu');

/** The bare figure inside "£9.2m": sign and unit stay. */
const figure = (value: string): RegExp | null =>
  /^\d[\d,.]*$/.test(value)
    ? new RegExp(
        `(?<![\\p{L}\\p{N}.,])(?<=[£$€]?)${value.replace(/[.]/g, '\\$&')}(?=(?:k|m|bn|%|p)?(?![\\p{L}\\p{N}]|[.,]\\d))`,
        'iu',
      )
    : null;

const swap = (lines: readonly Line[], line: Line, old: string, replacement: string): boolean => {
  return swapBy(lines, line, bounded(old), replacement) || swapFigure(lines, line, old, replacement);
};

const swapFigure = (lines: readonly Line[], line: Line, old: string, replacement: string): boolean => {
  const pattern = figure(old);
  return pattern !== null && /^\d[\d,.]*$/.test(replacement) && swapBy(lines, line, pattern, replacement);
};

const swapBy = (lines: readonly Line[], line: Line, pattern: RegExp, replacement: string): boolean => {
  const parent =
    line.note.thread === null
      ? undefined
      : lines.find((candidate) => candidate.note.id === line.note.thread && isOpen(candidate));
  // A reply corrects what it answers, typed either way round: "16 not 60" under a note that says 60.
  const target =
    parent !== undefined && pattern.test(parent.text)
      ? parent
      : back(lines, line.index, (candidate) => pattern.test(candidate.text));
  if (target === undefined) return false;
  fix(target, target.text.replace(pattern, replacement), line);
  return true;
};

const shape = (value: string): string => value.replace(/\d[\d,.]*/, '#').toLowerCase();

const swapAlike = (lines: readonly Line[], line: Line, value: string): boolean => {
  const wanted = shape(value);
  const target = back(
    lines,
    line.index,
    (candidate) =>
      [...candidate.text.matchAll(/[£$€]?\d[\d,.]*(?:k|m|bn|%)?/giu)].some(
        (match) => shape(match[0]) === wanted,
      ),
    3,
  );
  if (target === undefined) return false;
  const matches = [...target.text.matchAll(/[£$€]?\d[\d,.]*(?:k|m|bn|%)?/giu)].filter(
    (match) => shape(match[0]) === wanted,
  );
  const last = matches.at(-1);
  if (last === undefined) return false;
  fix(
    target,
    target.text.slice(0, last.index) + value + target.text.slice(last.index + last[0].length),
    line,
  );
  return true;
};

const substitute = (lines: readonly Line[], line: Line, command: Substitution, warnings: Warning[]): void => {
  line.use = 'structure';
  const id = line.note.id;
  // Already a revision of the note's row when it came through capture.
  const revised = lines.find((other) => other.note.revisedBy.includes(id));
  if (revised !== undefined) {
    revised.fixedBy = [...new Set([...revised.fixedBy, id])];
    return;
  }
  const target = back(
    lines,
    line.index,
    (candidate) => matchesSubstitution(candidate.text, command),
    lines.length,
  );
  if (target === undefined)
    warnings.push({
      text: `The correction s/${command.old}/${command.replacement}/ matched no earlier note.`,
      noteIds: [id],
    });
  else fix(target, applySubstitution(target.text, command), line);
};

/** A note that corrects and says why is read as the bare correction it holds. */
const correctByReason = (lines: readonly Line[], line: Line, known: Known): boolean => {
  const typed = line.text;
  for (const core of coresOf(typed)) {
    line.text = core;
    if (correct(lines, line, known)) return true;
  }
  line.text = typed;
  return (
    changeOwner(lines, line, known) ||
    correctExplained(lines, line) ||
    correctAlike(lines, line, known) ||
    correctFigure(lines, line, known) ||
    correctTurned(lines, line) ||
    correctRestated(lines, line, known) ||
    withdraws(lines, line, known) ||
    undoesDecision(lines, line, known)
  );
};

const correct = (lines: readonly Line[], line: Line, known: Known): boolean => {
  const text = line.text;
  if (text.length > 140) return false;
  if (correctValue(lines, line)) return true;
  if (takesBackPlainly(text))
    return takeBackPointed(lines, line, /\baction\b/i.test(text) ? 'action' : null, known);
  const { pair, loose, turned, only, noun, beside, other, reversed } = formsIn(text);
  if (pair !== null && swap(lines, line, strip(pair[2] ?? ''), strip(pair[1] ?? ''))) return true;
  if (loose !== null) {
    const unit = /(?:k|m|bn|%)$/i.exec(loose[1] ?? '')?.[0] ?? '';
    if (unit !== '' && swap(lines, line, `${loose[2]}${unit}`, loose[1] ?? '')) return true;
    if (swap(lines, line, loose[2] ?? '', loose[1] ?? '')) return true;
  }
  // "cost should be 14k": a thing and its figure, no slip of the one for the other.
  const alike = /\d/.test(turned?.[1] ?? '') === /\d/.test(turned?.[2] ?? '');
  if (turned !== null && alike && swap(lines, line, strip(turned[1] ?? ''), strip(turned[2] ?? '')))
    return true;
  if (
    only !== null &&
    /[£%km*]|even|sorry|make|meant|mean|correct|actually|should|rather|think|surely|wasn|isn/i.test(text) &&
    swapAlike(lines, line, only[1] ?? '')
  )
    return true;
  if (noun !== null) {
    const pattern = new RegExp(`[£$€]?\\d[\\d,.]*(?:k|m|bn|%)?(?=\\s+${noun[2]}\\b)`, 'iu');
    const remark = /^(?:that['’]?s|it['’]?s|its)\b/i.test(text);
    const target = back(
      lines,
      line.index,
      (candidate) => pattern.test(candidate.text) && !isWhole(candidate.text, candidate.text.search(pattern)),
      remark ? 2 : 8,
    );
    if (target !== undefined && !(remark && text.split(/\s+/).length > 4)) {
      fix(target, target.text.replace(pattern, noun[1] ?? ''), line);
      return true;
    }
  }
  if (beside !== null && (beside[1] !== undefined || text.split(/\s+/).length <= 3)) {
    const words = escapePattern(beside[3] ?? '').replace(/\s+/g, '\\s+');
    const pattern = new RegExp(`[£$€]?\\d[\\d,.]*(?:k|m|bn|%)?(?=\\s+${words}(?![\\p{L}]))`, 'iu');
    const target = back(
      lines,
      line.index,
      (candidate) =>
        pattern.test(candidate.text) &&
        !candidate.text.includes(beside[2] ?? '') &&
        !isWhole(candidate.text, candidate.text.search(pattern)),
      beside[1] === undefined ? 2 : 8,
    );
    if (target !== undefined) {
      fix(target, target.text.replace(pattern, beside[2] ?? ''), line);
      return true;
    }
  }
  if (remake(lines, line)) return true;
  if (confirms(lines, line)) return true;
  if (other !== null) {
    const label = new RegExp(`\\b(${other[1]}) \\w+\\b`, 'i');
    const target = back(lines, line.index, (candidate) => label.test(candidate.text), 3);
    if (target !== undefined) {
      fix(target, target.text.replace(label, `$1 ${other[2]}`), line);
      return true;
    }
  }
  return takeBack(lines, line, known) || (reversed !== null && takeBackPointed(lines, line, null, known));
};

/** A note cut to what a late point is about is read whole: "On the waiting list it is 132k not 123k, RM misread it". */
const correctWhole = (lines: readonly Line[], line: Line, known: Known): boolean => {
  if (line.typed === line.text || line.parsed.tag !== null || !line.typed.endsWith(line.text)) return false;
  const cut = line.text;
  line.text = line.typed;
  if (correctAlike(lines, line, known) || correctFigure(lines, line, known)) return true;
  line.text = cut;
  return false;
};

/** What a later note took back is said, in its words unless they were said in confidence. */
const struckOut = (line: Line): Warning => ({
  text: line.confidential
    ? 'A confidential note was taken back by a later one and is not in the minutes.'
    : `Taken back by a later note and not in the minutes: "${line.typed.length > 90 ? `${line.typed.slice(0, 89).trimEnd()}…` : line.typed}".`,
  noteIds: [line.note.id],
});

/**
 * Corrections typed in the stream: `s/old/new/`, "14 not 40", "£290k even", "scratch that", "ignore the survey
 * action". The corrected line cites the correcting note too; a line that is taken back is used no more.
 */
export const applyCorrections = (lines: Line[], known: Known): Warning[] => {
  const warnings: Warning[] = [];
  const before = new Set(lines.filter((line) => line.retracted));
  for (const line of lines) {
    // Turns to an item, as it seems, to put one of its figures right: "back to item 3, it was 241, I had it backwards".
    if (line.parsed.item !== null && line.text !== '' && !line.retracted && line.use === 'structure')
      correctAlike(lines, line, known);
    if (line.parsed.offRecord && !line.note.withdrawn) {
      const said = unaddressed(line.text, known.people).rest;
      if (!keepsOut(lines, line, said)) keepsUnsaid(lines, line, known);
    }
    if (!isOpen(line)) continue;
    const substitution = line.parsed.substitution ?? innerSubstitution(line.typed);
    if (substitution !== null) substitute(lines, line, substitution, warnings);
    else if (line.parsed.item === null || line.text !== '') {
      if (
        line.parsed.tag !== null ||
        answeredByName(lines, line, known.people, known.agenda) !== null ||
        !(
          turnPersons(lines, line, known) ||
          restateDenied(lines, line) ||
          contradicts(lines, line, known.people) ||
          reconsiders(lines, line, known) ||
          keepsUnsaid(lines, line, known) ||
          metAlready(lines, line, known) ||
          correctPair(lines, line, known) ||
          correctWords(lines, line, known) ||
          correctNames(lines, line, known) ||
          correctPerson(lines, line, known) ||
          handsOver(lines, line, known) ||
          correct(lines, line, known) ||
          correctByReason(lines, line, known) ||
          correctWhole(lines, line, known) ||
          respell(lines, line) ||
          correctByEvidence(lines, line, known)
        )
      )
        correctItself(line);
      fallsWith(lines, line, known);
    }
  }
  for (const line of lines) if (line.retracted && !before.has(line)) warnings.push(struckOut(line));
  return warnings;
};
