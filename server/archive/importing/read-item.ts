import type { ImportedAction, ImportedDecision, ImportedItem } from '#server/domain/archive.ts';
import type { Block } from './blocks.ts';
import { decisionType } from './decision-type.ts';
import { isColumnHeads, isOnlyNames, isTask, readAction, splitNames } from './read-action.ts';
import { sameName } from './same-name.ts';
import { sentences } from './sentences.ts';

type Section = 'talk' | 'decisions' | 'actions';

const VERB =
  '(?:noted|agreed|approved|endorsed|resolved|delegated|appointed|re-?appointed|supported|deferred|rejected|accepted|adopted|confirmed|welcomed|elected|nominated|received)';
const BODY =
  '(?:the\\s+)?(?:members|board|committee|panel|commission|group|lead members)(?:\\s+of\\s+the\\s+[^.]{3,90}?)?';
const DECIDES = new RegExp(
  `^(?:${BODY})\\s*,?\\s+(?:(?:also|then|formally|unanimously|further|therefore|all|each|subsequently)\\s+){0,2}${VERB}\\b`,
  'i',
);
const PASSIVE =
  /^(?:the\s+)?(?:\w+\s+){0,6}(?:was|were)\s+(?:then\s+|duly\s+|formally\s+)?(?:noted|agreed|approved|endorsed|accepted|confirmed)\b/i;
const MINUTES_AGREED =
  /\b(?:minutes|notes?)\b[^.]{0,140}\b(?:was|were)\s+(?:then\s+|duly\s+)?(?:agreed|approved|confirmed|accepted|signed|taken as read)/i;
const RESOLVED =
  /^(?:resolved|it was (?:agreed|resolved|decided))\b|^that\s+(?:[^.]{2,120}?\s)?(?:be\s+(?:\p{L}+ly\s+)?(?:noted|agreed|approved|endorsed|accepted|adopted|received|supported|deferred|rejected|appointed|delegated|confirmed|recommended)|(?:the\s+)?(?:board|members|committee|panel)\s+(?:note|agree|approve|endorse|support|delegate|appoint|defer|reject|receive)s?)\b/iu;
const BARE = new RegExp(
  `^(?:to\\s+)?(?:also\\s+)?(?:${VERB}|note|agree|approve|endorse|delegate|appoint|support|defer|receive)\\b`,
  'i',
);

/** Reads an item's paragraphs into decisions, actions and everything else. */
export function readItem(
  number: number,
  title: string,
  blocks: readonly Block[],
  board: string,
): ImportedItem {
  const decisions: ImportedDecision[] = [];
  const actions: ImportedAction[] = [];
  const points: string[] = [];
  let section: Section = 'talk';
  const formal = blocks.some(
    (block, index) =>
      sectionOf(block) === 'decisions' || (isStem(block.text, board) && isDecisionEntry(blocks[index + 1])),
  );

  for (const [index, block] of blocks.entries()) {
    if (section === 'talk' && isStem(block.text, board) && isDecisionEntry(blocks[index + 1])) {
      section = 'decisions';
      continue;
    }
    if (isColumnHeads(block.cells) && /\b(?:actions?|tasks?)\b/i.test(block.text)) {
      section = 'actions';
      continue;
    }
    const opened = sectionOf(block);
    if (opened !== null) {
      section = opened;
      const rest = afterLabel(block.text);
      if (block.kind === 'heading' || rest === '') continue;
    } else if (block.kind === 'heading') {
      section = 'talk';
      points.push(block.text);
      continue;
    }
    if (isClosing(block.text)) {
      section = 'talk';
      continue;
    }
    const text = opened === null ? block.text : afterLabel(block.text);
    if (section === 'actions') {
      takeAction(text, block.cells, [...points, ...decisions.map((decision) => decision.text)], actions);
      // "Action: Ann Example to write." stands alone unless a list or another task follows.
      const next = blocks[index + 1];
      if (opened !== null && next?.kind !== 'entry' && !isTask(next?.text ?? '')) section = 'talk';
    } else if (section === 'decisions') {
      if (!takeDecision(text, block, board, decisions, actions)) {
        section = 'talk';
        points.push(text);
      }
    } else points.push(text);
  }
  if (!formal) decisions.push(...inlineDecisions(points, board));
  return { number, title, decisions, actions, points };
}

/** What follows "Decision:" or "RESOLVED –" on its own line. */
const afterLabel = (text: string): string => {
  const match = /^[\p{L} ()]{3,24}?\s*(?::|\s[–—-]|[–—])\s*/u.exec(text);
  return match === null ? text.replace(/^\p{L}+$/u, '') : text.slice(match[0].length);
};

/** What stands under the last item: the hour of closing and the line for a signature. */
const isClosing = (text: string): boolean =>
  /^(?:chair(?:man|woman|person)?|signed|dated?|mayor)\b[^\p{L}]*[._…]{4,}/iu.test(text) ||
  /^(?:the\s+)?meeting (?:ended|closed|concluded|finished|was closed)\b/i.test(text);

/** "The members:" opens decisions where a list of them follows: "1. Agreed …". */
const isDecisionEntry = (block: Block | undefined): boolean =>
  block?.kind === 'entry' && new RegExp(`^(?:also\\s+)?${VERB}\\b`, 'i').test(block.text);

/** An action; a bare name after "Action:" is the owner of what was decided just before. */
function takeAction(
  text: string,
  cells: readonly string[],
  said: readonly string[],
  actions: ImportedAction[],
): void {
  if (isColumnHeads(cells)) return;
  const before = said.at(-1);
  if (cells.length < 2 && isOnlyNames(text)) {
    if (before !== undefined) actions.push({ text: before, owners: splitNames(text) });
    return;
  }
  actions.push(readAction(text, cells));
}

function sectionOf(block: Block): Section | null {
  const text = block.text.trim();
  if (/^(?:decisions?|decision\(s\)|resolved|resolutions?|it was resolved)\s*(?:[:–—-]|$)/i.test(text))
    return 'decisions';
  if (/^(?:actions?|action\(s\)|action points?|actions? arising)\s*(?::|$)/i.test(text)) return 'actions';
  return null;
}

/** False when the paragraph is no part of a decision: the discussion has gone on. */
function takeDecision(
  text: string,
  block: Block,
  board: string,
  decisions: ImportedDecision[],
  actions: ImportedAction[],
): boolean {
  if (isStem(text, board)) return true;
  const all = sentences(text);
  const begins = (sentence: string): boolean =>
    startsDecision(sentence, board) ||
    (block.kind === 'entry' && (BARE.test(sentence) || /^that\b/i.test(sentence)));
  const opens = all.some((sentence) => begins(sentence) || isTask(sentence));
  const before = decisions.at(-1);
  if (!opens && before !== undefined) {
    // What follows "as follows:" belongs to the decision; other paragraphs without a verb of deciding do not.
    if (!/:-?(?:$| )/.test(before.text) || text.length > 160) return false;
    decisions[decisions.length - 1] = { ...before, text: append(before.text, text) };
    return true;
  }
  let inTask = false;
  all.forEach((sentence, index) => {
    const last = decisions.at(-1);
    if (isTask(sentence)) {
      actions.push(readAction(sentence, []));
      inTask = true;
    } else if (begins(sentence) || index === 0 || last === undefined) {
      decisions.push({ text: sentence, type: decisionType(sentence) ?? 'agreed' });
    } else if (!inTask) {
      decisions[decisions.length - 1] = { ...last, text: `${last.text} ${sentence}` };
    }
  });
  return true;
}

const append = (before: string, next: string): string =>
  /:-?$/.test(before)
    ? `${before.replace(/:-?$/, ':')} ${next}`
    : /[.;]$/.test(before)
      ? `${before} ${next}`
      : `${before}; ${next}`;

/** "Improvement & Innovation Board:" before numbered decisions. */
const isStem = (text: string, board: string): boolean =>
  /[:;]-?$/.test(text) &&
  (sameName(text, board) || /^(?:the\s+)?(?:board|members|committee|panel)\b[^.]{0,80}[:;]-?$/i.test(text)) &&
  decisionType(text) === null;

function startsDecision(sentence: string, board: string): boolean {
  const plain = sentence.toLowerCase().startsWith(board.toLowerCase())
    ? `The Board${sentence.slice(board.length)}`
    : sentence;
  return DECIDES.test(plain) || PASSIVE.test(plain) || RESOLVED.test(plain);
}

/** Where an item has no decision heading, only a sentence in which the board itself decides is one. */
function inlineDecisions(points: readonly string[], board: string): ImportedDecision[] {
  const out: ImportedDecision[] = [];
  for (const sentence of points.flatMap(sentences)) {
    const plain = sentence.toLowerCase().startsWith(board.toLowerCase())
      ? `The Board${sentence.slice(board.length)}`
      : sentence;
    if (!MINUTES_AGREED.test(plain) && !RESOLVED.test(plain) && !DECIDES.test(plain)) continue;
    if (/^(?:members|the members)\s+(?:welcomed|supported|received|also welcomed)/i.test(plain)) continue;
    const type = decisionType(sentence);
    if (type !== null) out.push({ text: sentence, type });
  }
  return out;
}
