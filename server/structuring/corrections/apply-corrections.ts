import { applySubstitution, matchesSubstitution, type Substitution } from '#server/capture/substitution.ts';
import { answeredByName } from '../decisions/answers-by-name.ts';
import { isOpen, type Line } from '../line.ts';
import type { Warning } from '../warning.ts';
import { unaddressed } from './addressed.ts';
import { saidAlready } from './already-so.ts';
import { changeOwner } from './change-owner.ts';
import { contradicts } from './contradicts.ts';
import { correctCount } from './correct-count.ts';
import { correctItself } from './correct-itself.ts';
import { correctLabel } from './correct-label.ts';
import { correctNames } from './correct-names.ts';
import { correctPair } from './correct-pair.ts';
import { correctPerson } from './correct-person.ts';
import { correctRange } from './correct-range.ts';
import { correctRestated } from './correct-restated.ts';
import { correctTurned } from './correct-turned.ts';
import { correctVerb } from './correct-verb.ts';
import { correctVoice } from './correct-voice.ts';
import { correctWords } from './correct-words.ts';
import { correctByEvidence } from './evidence/correct-by-evidence.ts';
import { respell } from './evidence/respell.ts';
import { restateDenied } from './evidence/restate-denied.ts';
import { turnPersons } from './evidence/turn-persons.ts';
import { fallsWith } from './falls-with.ts';
import { handsOver } from './handed-over.ts';
import { innerSubstitution } from './inner-substitution.ts';
import { keepsUnsaid } from './kept-unsaid.ts';
import type { Known } from './known.ts';
import { metAlready } from './met-already.ts';
import { back, fix } from './reach-back.ts';
import { reconsiders } from './reconsidered.ts';
import { confirms, remake, remakeHead } from './said-again.ts';
import { keepsOut, takeBack, takeBackPointed, takesBackPlainly } from './take-back.ts';
import { exchangesTasks } from './tasks/exchange-tasks.ts';
import { leavesTask } from './tasks/fewer-hands.ts';
import { tellsWhich } from './tells-which.ts';
import { undoesDecision } from './undone-decision.ts';
import { upholds } from './upheld.ts';
import { movesCouncil } from './with-council.ts';
import { withdraws } from './withdraws.ts';

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

/** "actually no, they went round again": what stands just before is not so. */
const ACTUALLY_NO = /^(?:sorry[\s,]+)?(?:actually|oh|hang on|wait)[\s,–-]+(?:no|not)\b(?!\s+(?:\d|£))/i;

const takesBack = (lines: readonly Line[], line: Line, known: Known): boolean => {
  const { text } = line;
  if (text.length > 140) return false;
  if (takesBackPlainly(text))
    return takeBackPointed(lines, line, /\baction\b/i.test(text) ? 'action' : null, known);
  if (remake(lines, line) || remakeHead(lines, line) || confirms(lines, line)) return true;
  if (correctLabel(lines, line, known)) return true;
  return (
    takeBack(lines, line, known) || (ACTUALLY_NO.test(text) && takeBackPointed(lines, line, null, known))
  );
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
      correctByEvidence(lines, line, known);
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
          upholds(lines, line, known) ||
          correctVoice(lines, line, known) ||
          correctVerb(lines, line, known) ||
          correctCount(lines, line, known) ||
          tellsWhich(lines, line, known) ||
          contradicts(lines, line, known.people) ||
          correctRange(lines, line, known) ||
          correctByEvidence(lines, line, known) ||
          turnPersons(lines, line, known) ||
          exchangesTasks(lines, line, known) ||
          leavesTask(lines, line, known) ||
          restateDenied(lines, line) ||
          reconsiders(lines, line, known) ||
          keepsUnsaid(lines, line, known) ||
          metAlready(lines, line, known) ||
          correctPair(lines, line, known) ||
          correctWords(lines, line, known) ||
          correctNames(lines, line, known) ||
          correctPerson(lines, line, known) ||
          handsOver(lines, line, known) ||
          takesBack(lines, line, known) ||
          changeOwner(lines, line, known) ||
          correctTurned(lines, line) ||
          correctRestated(lines, line, known) ||
          withdraws(lines, line, known) ||
          undoesDecision(lines, line, known) ||
          respell(lines, line) ||
          saidAlready(lines, line, known)
        )
      )
        correctItself(line);
      movesCouncil(lines, line, known);
      fallsWith(lines, line, known);
    }
  }
  for (const line of lines) if (line.retracted && !before.has(line)) warnings.push(struckOut(line));
  return warnings;
};
