import type { People } from '#server/house-style/people.ts';
import { isOpen, type Line } from '../line.ts';
import type { Reading } from '../reading.ts';
import { topicWords } from '../words.ts';
import { isDomestic } from './idle-evidence.ts';

const HANDOVER =
  /\b(?:over to (?:you|\w+) for notes|taking notes|i'?ll (?:take|do) notes|presenting this one|note ?tak\w+|can you take over|(?:can|could|would) (?:you|someone|\p{L}+) (?:please |pls )?(?:type|scribe|minute|note|take (?:the )?notes)\b.{0,30}$|\b\p{L}+ to (?:type|scribe|take (?:the )?(?:pen|notes?))(?: this| it| up| for me)?(?=[\s.!]*$)|on my feet|i['’]?m (?:on|doing|presenting|up for) (?:this|that|the next)(?: one| item)?)\b|^(?:ok[\s,]+)?(?:over|back|handing) to \p{Ll}+(?: (?:for|to) (?:note|notes|type|minute|minutes|this|that)\w*)?[.!]*$/iu;
const CLOSED =
  /^(?:\d{1,2}[.:]?\d{2}(?:\s?[ap]m)?[\s,.–-]+)?(?:(?:chair|and|we['’]?re|meeting|right|ok|that['’]?s(?: it| all)?)[\s,:]+)*(?:closed?|shut|ended|finished|ends|done|adjourned|wrapped up|meeting over|close of meeting|end of meeting|over(?! to)|all done)\b.{0,24}$|^(?:the )?(?:meeting|mtg|board|chair) (?:closed|shut|ended|finished)\b.{0,30}$|^(?:cllr |the )?[\p{L}'’-]+ (?:then )?(?:closed|ended|wrapped up|wound up|finished) (?:it|us|things|the (?:meeting|board|session))(?: up| off| there| with thanks)*[.!\s]*$/iu;
/** What time it was when they came back or ended: "and we're back, 11.24". */
const CLOCK = /[\s,;–-]+(?:at |@ ?)?\d{1,2}[.:]\d{2}(?:\s?[ap]m)?[.!\s]*$/iu;
const timeless = (text: string): string => text.replace(CLOCK, '');
const STRUCTURE =
  /^(?:and |we['’]?re |we are |ok,? |right,? |all )*(?:back(?: again| now| in the room)?|resum(?:ed|ing)|here we go again)[.!]*$|^(?:(?:a|comfort|short|quick|(?:\d+|five|ten|fifteen|twenty) ?min(?:ute)?s?|\d+|tea|coffee|lunch|loo) )*(?:break|adjourned|adjournment|resumed|back after break|reconvened?)\b.{0,40}$|^(?:start(?:ed|ing)?|kick(?:ed)? off|begin)\b.{0,15}$/i;
const SPOKE = /^(?:[A-Z]{2,4}|[A-Z][\p{L}'-]+(?: [A-Z][\p{L}'-]+)?|[Cc]hair)(?:\s*[:;]|\s[-–]\s)/u;
const REPORTS =
  /\b(?:reminded|advised|informed|updated|announced|wished|opened|asked|said|felt|thought|raised|reported|welcomed|queried|questioned|wanted|wants|pointed|noted|argued|suggested|explained|introduced|presented|thanked|worried|concerned|congratulated|proposed|seconded|spoke|outlined|mentioned|confirmed|agreed|warned|stressed|supported|disagreed|summed|moved|called|challenged|praised|highlighted|told)\b/i;
/** An officer presenting their own paper types what they say: "my item. loans up 120%". */
const OWN_PAPER =
  /^(?:(?:this is |ok,? |so,? )?(?:my|mine)(?: own)?(?: (?:item|paper|report|one|bit|slot|turn|update))?(?: (?:this|now|next))?|me (?:presenting|speaking|on this)(?: one)?)\s*[.:;,–-]+\s*(?=\S.{15,})/i;

const BODIES =
  /\b(?:members?|chair|board|panel|committee|forum|councillors|officers|residents|councils|report|paper|recommendation)\b/i;
const hasPeople = (line: Line, people: People): boolean =>
  people.mentions(line.text).length > 0 || BODIES.test(line.text);

/** A word back to a colleague's idle question, typed right behind it: "11. dont panic when it goes". */
const ANSWERING = /\b(?:don['’]?t|it|that|just|me|i|you|yes|no|yep|nope|think|ask|try)\b/i;
/** Where it is, in a few words and no more: "left hand drawer", "under the lectern". */
const WHEREABOUTS =
  /^(?:(?:try|in|on|under|behind|by|next to|inside|top|bottom|left|right|front|back|second|the|my|your|his|her|other)[\s-]+)*(?:hand |top |bottom |side |back |front )?(?:drawers?|bags?|cupboards?|desks?|shel(?:f|ves)|pockets?|box(?:es)?|printers?|lecterns?|doors?|windows?|floors?|kitchen|reception|office|corridor|coat|tables?|trays?|trolley|rucksack|folders?|pigeon ?holes?|room|bin|car|boot|safe)\b.{0,14}$/iu;

const isAnswer = (line: Line, asked: Line): boolean =>
  line.index === asked.index + 1 &&
  line.note.user !== asked.note.user &&
  line.text.length < 50 &&
  (WHEREABOUTS.test(line.text) || ANSWERING.test(line.text)) &&
  !/[£%]/.test(line.text);

/** Whether the meeting has been closed by this line. */
export const isClosing = (line: Line): boolean =>
  line.parsed.tag === null &&
  line.text.length < 60 &&
  (CLOSED.test(line.text) || CLOSED.test(timeless(line.text)));

/**
 * Marks what is no business of the minutes: chat by its own words, and by its place: before the first item and after
 * the close only what is about the meeting counts. Words with a speaker before them were said in the meeting.
 */
export const leaveOutChat = (
  lines: readonly Line[],
  people: People,
  isAction: (line: Line) => boolean,
  decisionCue: Reading['cue'],
): void => {
  let closed = false;
  let item: number | null = null;
  let asked: Line | null = null;
  for (const line of lines) {
    if (line.use === 'structure' && line.item !== item) closed = false;
    item = line.item;
    if (!isOpen(line)) continue;
    const own = line.parsed.tag === null && line.item !== null ? OWN_PAPER.exec(line.text) : null;
    if (own !== null) {
      line.text = line.text.slice(own[0].length);
      continue;
    }
    const text = line.text;
    if (isClosing(line)) {
      closed = true;
      line.use = 'structure';
      continue;
    }
    if (line.parsed.tag !== null || line.note.pinnedItem !== null) continue;
    if (HANDOVER.test(text)) {
      line.use = 'structure';
      continue;
    }
    const task = line.item !== null && isAction(line);
    const errand = task && isDomestic(text);
    if ((task && !errand) || (line.item !== null && decisionCue(text) !== null)) continue;
    if (STRUCTURE.test(text) || STRUCTURE.test(timeless(text))) {
      line.use = 'structure';
      continue;
    }
    const said = SPOKE.test(text) || (REPORTS.test(text) && text.length > 40);
    const answers = asked !== null && isAnswer(line, asked) && !(said || hasPeople(line, people));
    asked = null;
    if (line.idle || answers || errand) {
      line.use = 'chat';
      if (text.includes('?')) asked = line;
    } else if ((line.item === null || closed) && !line.elsewhere && !(said || hasPeople(line, people)))
      line.use = 'chat';
    else if (topicWords(text).length === 0 && text.length < 25 && !/\bno(?:ne|thing)?\b/i.test(text))
      line.use = 'chat';
  }
};
