import type { AgendaItem } from '#server/domain/meeting.ts';
import type { People } from '#server/house-style/people.ts';
import { isOpen, type Line } from '../line.ts';
import { isJokedOf } from './everyday-words.ts';
import { titleWords, weighIdle, wordsOfItems } from './idle-evidence.ts';
import { isClosing } from './leave-out-chat.ts';

/** How much more the business must weigh for a line to be kept; beside other idle talk, of a colleague, a little more. */
const MARGIN = 0;
/** A line that is no mere few words is left out for what it says, never for what it lacks. */
const LEAST = 0.4;
const SHORT = 0.4;
const ANSWERED = 0.8;
/** After the close colleagues part. */
const CLOSED = 1;

/**
 * Of the lines that no step took, and that would be points of discussion, those are left out which say nothing of the
 * board's business: they name nobody and no body, no sum, no matter of the agenda or of public life, nothing that was
 * settled, and speak of the room, the food, the way home, or of the typist to the others.
 */
export const leaveOutIdle = (lines: readonly Line[], people: People, agenda: readonly AgendaItem[]): void => {
  const titles = titleWords(agenda);
  const known = wordsOfItems(lines, people);
  let before: Line | null = null;
  let closed = false;
  for (const line of lines) {
    const last = before;
    before = line;
    if (line.use === 'structure' && isClosing(line)) closed = true;
    if (!isOpen(line) || line.item === null || line.confidential) continue;
    if (line.parsed.tag !== null || line.note.pinnedItem !== null || line.note.thread !== null) continue;
    if (line.fixedBy.length > 0) continue;
    const { business, idle, brevity } = weighIdle(line.text, people, titles, known(line));
    const answers = last !== null && last.use === 'chat' && last.note.user !== line.note.user;
    const more = (answers ? ANSWERED : 0) + (closed ? CLOSED : 0);
    if (idle + brevity - business + more > MARGIN && (idle + more > LEAST || brevity > SHORT))
      line.use = 'chat';
  }
};

/** Words that make a decision or a task of whatever stands behind them. */
const MAKES =
  /\b(?:agreed|agree|noted|approved|endorsed|resolved|carried|seconded|proposed|moved|deferred|supported|decided|decision|action|unanimous(?:ly)?|nem con|minuted?|the board|board|members|committee|all|that)\b|#\w+|->|=>|:/giu;
/** How much idler than the board's business the rest must be: a tag is rarely set in jest. */
const JEST = 0.5;
const TAGGED_JEST = 1;
const LAUGHS = /\p{Extended_Pictographic}|\b(?:lol|haha+|hehe|lmao|rofl)\b|[:;]-?[)D]/iu;

/** Nothing but what was settled, or somebody's own paper round: never in jest by its few words. */
const ONLY_SETTLES =
  /^(?:(?:and|so|ok|then)\s+)*(?:(?:all |the )?recs?\b|(?:all |the )?recommendations?\b|thumbs (?:up|down)|nods?\b|hands\b|the (?:idea|proposal|motion|suggestion|amendment)\b|(?:me|i|i['’]?ll|my|down to me|i['’]?m|i['’]ve)\b.{0,30}\b(?:circulat|send|draft|writ|chas|shar|email|prepar|updat|redo|arrang|book)\p{Ll}*)/iu;

/**
 * Decisions and tasks in jest: "agreed: these biscuits are a disgrace", "action on me: find my glasses", and the
 * colleague's "noted 😂 and seconded" behind it.
 */
export const leaveOutJests = (
  lines: readonly Line[],
  people: People,
  agenda: readonly AgendaItem[],
  settles: (line: Line) => boolean,
): void => {
  const titles = titleWords(agenda);
  let known: ReturnType<typeof wordsOfItems> | null = null;
  let before: Line | null = null;
  for (const line of lines) {
    const last = before;
    before = line;
    if (!isOpen(line) || line.item === null || line.confidential || line.note.pinnedItem !== null) continue;
    if (line.note.marks.length > 0 || line.fixedBy.length > 0 || line.text.length > 90 || !settles(line))
      continue;
    if (line.parsed.tag === null && ONLY_SETTLES.test(line.text)) continue;
    const rest = line.text.replace(MAKES, ' ').replace(/\s+/g, ' ').trim();
    known ??= wordsOfItems(lines, people, false);
    const { business, idle, brevity, everyday } = weighIdle(rest, people, titles, known(line));
    const answers = last?.use === 'chat' && last.note.user !== line.note.user && LAUGHS.test(line.text);
    if (answers && business < 1) line.use = 'chat';
    else if (
      everyday > 0 &&
      isJokedOf(rest) &&
      idle + brevity - business > (line.parsed.tag === null ? JEST : TAGGED_JEST)
    )
      line.use = 'chat';
  }
};
