import { itemsOfWord } from '#server/capture/match-title.ts';
import type { AgendaItem, CastMember } from '#server/domain/meeting.ts';
import type { Line } from '../line.ts';
import { isMinutesItem } from '../previous-minutes.ts';
import { overlap } from '../words.ts';
import { madeGood } from './after-the-fact.ts';
import { lateFrame } from './late-frame.ts';
import { namedElsewhere, takenItemNamed } from './named-elsewhere.ts';
import { COMMON } from './title-words.ts';
import type { Topics } from './topics.ts';
import { saidUnder } from './turns-in-passing.ts';

/** "item 5 deferred to december": what becomes of an item without turning to it. */
const OTHER_ITEM =
  /^(?:the )?(?:agenda )?item (\d{1,2}) (?:(?:was|is|has been|to be|will be) )?(deferred|held over|postponed|withdrawn|put back|carried over)\b/i;
const TOPIC = "([\\p{L}\\d][\\p{L}\\d\\s'’&/-]{1,40}?)";
const BACK_ON = new RegExp(
  `^(?:ok[\\s,]+)?(?:back (?:on|to)|going back to|returning to|re|on)\\s+(?:the\\s+)?${TOPIC}(?:\\s+(?:point|item|bit|paper|one))?(?:\\s+(?:earlier|before|again|from before|still))?\\s*[:,–-]\\s+(\\S.{8,})$`,
  'iu',
);
/** "Forgot, under culture: …", "going back - on cladding the board …", "one more for the buses item: …". */
const REFERS = new RegExp(
  `^(?:(?:i |we )?(?:forgot(?: to (?:say|add|note|record|mention|put(?: down| in)?|minute|write(?: down)?|type|log))?|also|sorry|late(?: one| note)?|(?:one|another) more(?: thing)?|missed(?: this| one)?|ps|p\\.s\\.|oh|btw|nb|going back|back|from earlier|earlier|(?:just )?(?:for|to go in) the (?:record|minutes|mins)|to be clear|for completeness|to record|to add|add(?:ing|ition)?|before (?:aob|i forget|we (?:go|close|finish|move) ?(?:on)?)|while i remember|should have said|belated(?:ly)?)[\\s,:;.–-]+)+(?:under|on|re|for|about|in|to|regarding|with|from)\\s+(?:the\\s+)?${TOPIC}(?:\\s+(?:item|point|bit|paper|report|discussion))?(?:\\s+(?:earlier|before|again|from before))?(?:,\\s+(?:and |this |which |that |it )[^:;]{3,40}(?=:\\s))?(?:\\s*[:,;–-]+\\s*|\\s+(?=(?:the )?(?:board|members|chair|committee|panel|forum)\\b|\\p{Lu}))(\\S.{6,})$`,
  'iu',
);
/** "MI came back to ESN. members now think …": said under another item, about this one. */
const CAME_BACK =
  /^(?=\S).{1,60}?\b(?:(?:came|come|went|gone|goes|comes|going|jumped|returned|reverted|harked|referred|wanted to go|asked to go|asked to come)\s+back\s+(?:to|on|onto)|(?:returned|returns|reverted|reverts)\s+to)\s+(?:the\s+)?([\p{L}\d][\p{L}\d\s'’&/-]{0,40}?)(?:\s+(?:item|point|paper|discussion))?(?=[.,;:]\s|\s[-–]\s|\s(?:and|to|with|asking|because|saying|after|as|since|when|now)\s)/iu;
/** "(pay) FK said …", "[budget] …": a matter in brackets before what was said on it. */
const BRACKETED = new RegExp(
  `^[([](?:(?:re|on|for|under|from|late|back to|also|item)[\\s:,]+)*(?:the\\s+)?${TOPIC}(?:\\s+(?:again|still|earlier|item|late))?[)\\]][\\s:,–-]*(?=\\S)(.{8,})$`,
  'iu',
);
/** "AF has reopened the zone. It is Hall B now", "a second thought on e-books: …": said again of a matter done with. */
const RECONSIDERED = new RegExp(
  `^(?:(?:hang on|wait|hold on|oh|sorry|then|and|so|now|actually|ok)[\\s,:–-]+)*(?:\\S.{0,40}?\\s)?(?:(?:second|other|more|fresh|further) thoughts? (?:on|about|over)|another (?:look|go|bite) (?:at|on)|re-?open(?:s|ed|ing)?|revisit(?:s|ed|ing)?|reconsider(?:s|ed|ing)?|unpick(?:s|ed|ing)?|rais(?:es|ed|ing) again|changed (?:its|their|our|his|her) minds? (?:on|about|over)|(?:not|isn['’]?t|aren['’]?t) (?:done|finished|happy) with|circl(?:es|ed|ing) back (?:to|on)|rewind(?:s|ing)? to|u-?turn on|back (?:at|round to))\\s+(?:the\\s+)?${TOPIC}(?:\\s+(?:item|point|paper|decision|one|again))?\\s*(?:[.;:–—]|,|\\s-)\\s+(?=\\S)(.{12,})$`,
  'iu',
);
/** "Archives again. The costs leave out VAT": a matter, and that it is back. */
const AGAIN =
  /^(?:(?:oh|and|so|now|ok)[\s,]+)*(?:the )?([\p{L}][\p{L}\s'’&/-]{2,40}?) (?:again|once more|revisited|reopened)\s*[.;:–-]\s*(?=\S)(.{12,})$/iu;
/** Why the board came back to it: of no interest to what it then said. */
const REASON = /^(?:after|as|since|because|when|now)\s[^.;]{5,120}[.;]\s+(?=\S.{15,})/iu;
const AT_END =
  /\s*[([–-]\s*(?:(?:this|that)(?:['’]?s| is| was)?\s+)?(?:(?:for|re|under|from|on|goes (?:under|in|with)|belongs (?:to|under|in|with))\s+)*item\s+(\d{1,2})\s*[)\]]?[.]*$/i;
/** Who comes for an item, or sits out of it: of the opening, whatever number stands behind. */
const ATTENDS =
  /\bwelcom\w*|\b(?:here|attending|joining|present|presenting|in|along) for\b|\b(?:interests?|declar\w*)\b|\bitem \d.*\bitem \d/iu;
/** "4, the public line is …": an item already taken, by its number alone. */
const BY_NUMBER = /^(?:item\s+)?(\d{1,2})\s*[,:;]\s+(?=\p{L})(.{8,})$/iu;
/** "Before we leave that: …": of an item just left, told by what it speaks of. */
const LEAVING =
  /^(?:before we (?:leave|move on from|finish|close|lose|go on from|forget) (?:that|this|it|those)(?: one| item)?|going back a (?:step|bit|moment)|on the last (?:one|item))\s*[:,;–-]+\s*(?=\S)(.{12,})$/iu;
/** A task on the thing just spoken of: no late one. */
const IT = /\b(?:it|that|them|those|this)\b/i;
/** Who goes out or comes in with the turn. */
const COMES_OR_GOES =
  /\b(?:went (?:straight )?(?:out|back)|left|leaves|leaving|returned|rejoin\w*|stepped|withdrew|stays?|is (?:back|here|out|in|gone)|came in|is on(?:line)?)\b/iu;
/** What follows of it, whoever types it. */
const THEREFORE = /^so\s/i;
const FOLLOWS_ON = /^(?:and|also|plus|\+|&)\s/i;
/** What a task says of the thing just spoken of, without naming it. */
const ANAPHOR =
  /\b(?:about|on|for|of|with|to)?\s*\b(?:that|this|it|them|those|these|one|(?:the )?(?:first|second|next|last|other) one)\b/i;
const DIRECTS =
  /^(?:#?action\b|[\p{Lu}@]\S*(?:\s(?:and|&)\s\S+)?\s(?:to|will)\s|[\p{L}@]\S{1,20}\s(?:puts|takes|adds|gets|sends|writes|drafts|brings|checks|includes|tells|lets|fixes|raises|chases|circulates)\s(?:that|this|it|them|those|these)\b)/iu;
/** "Before ticketing, the Mayor …": what comes next, no part of what was said. */
const BEFORE_NEXT = /^before (?:we |the |item )?[^,]{2,40},\s*/iu;
/** "TM ltr to SoS on that, out by fri": a task in short, on the thing just spoken of. */
const SHORT_TASK =
  /^[\p{L}@]\S*(?:\s\S+){1,6}?\s(?:on|about|re|for)\s(?:that|this|it|them|those|these)(?:\sone)?\b.*\b(?:by|before|out|within|this|next|tomorrow|today|end of)\b/iu;
/** "Chair put it again and they've turned round": what was decided is decided anew. */
const ANEW =
  /\b(?:put (?:it|that) (?:again|back)|asked (?:them )?again|(?:turned|come|came|gone) (?:right )?round|changed (?:their|our|its) minds?|think again|thought again|second thoughts|(?:re-?voted|voted again)|about[- ]?turn|u-?turn|revers(?:ed|es)|after all)\b/iu;
/** "Before I forget, …": that a note is late, before its tag or its words. */
const LATE_LEAD =
  /^(?:(?:oh|and|also|sorry|ps|ok)[\s,:–-]+)*(?:before (?:i|it) (?:forget|lose (?:it|this|that)|goes|slips my mind)|while (?:i (?:remember|think of it)|it['’]s in my head)|(?:i )?(?:forgot|missed) (?:one|this|that)(?: earlier)?|late (?:one|action|task))\s*[:,;.–-]+\s*/iu;
/** "oct minutes should have her as Northfen": a late correction of the minutes already agreed. */
const OLD_MINUTES =
  /\b(?:last|previous|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?:['’]s)?(?:\s+\d{4})?\s+(?:minutes|mins|note)\s+(?:should|say|says|said|have|has|had|show|shows|put|list|got|are wrong|is wrong)\b|^(?:(?:also|sorry|late|ps|oh)[\s,:–-]+)*(?:correction|amendment) to (?:the )?(?:minutes|mins)\b/iu;

const unspoken = (text: string): string => text.replace(/^[A-Z]{2,4}\b\s*[:–-]?/, '');
/** Whether a word of it is the name of an item not yet taken: it goes on with nothing. */
const opensAnother = (
  text: string,
  agenda: readonly AgendaItem[],
  current: number | null,
  topics: Topics,
): boolean =>
  text.length < 60 &&
  text.split(/[^\p{L}\p{N}]+/u).some((word) => {
    const [only, other] = COMMON.test(word) ? [] : itemsOfWord(word, agenda);
    return only !== undefined && other === undefined && only !== current && !topics.has(only);
  });
const pointsBack = (line: Line): boolean =>
  (line.parsed.tag === 'action' || DIRECTS.test(line.text) || SHORT_TASK.test(line.text)) &&
  ANAPHOR.test(line.text);

/** A note that belongs elsewhere by its own words, thread or hand; its follow-up on the same topic goes with it. */
export const belongsElsewhere = (
  line: Line,
  agenda: readonly AgendaItem[],
  current: number | null,
  previous: Line | undefined,
  topics: Topics,
  lately: Line | undefined,
  cast: readonly CastMember[],
): number | null => {
  const known = (number: number): boolean => agenda.some((item) => item.number === number);
  const good = line.parsed.tag === null ? madeGood(line.text) : null;
  if (good !== null) {
    line.text = good.words;
    const number = /^\d{1,2}$/.test(good.topic) ? Number(good.topic) : topics.itemOf(good.topic);
    if (line.parsed.refersTo === null && good.topic !== '' && number !== null && known(number))
      return number === current ? null : number;
  }
  if (line.parsed.refersTo !== null && known(line.parsed.refersTo)) return line.parsed.refersTo;
  const framed =
    line.note.thread === null && line.parsed.tag === null
      ? lateFrame(line.text, agenda, cast, current, topics)
      : null;
  if (framed !== null) {
    line.text = framed.text;
    return framed.item;
  }
  const later = OTHER_ITEM.exec(line.text);
  if (later !== null && known(Number(later[1]))) {
    line.text = `item ${line.text.slice(later[0].length - (later[2] ?? '').length)}`;
    return Number(later[1]) === current ? null : Number(later[1]);
  }
  const tail = AT_END.exec(line.text);
  if (
    tail !== null &&
    !ATTENDS.test(line.text) &&
    known(Number(tail[1])) &&
    tail.index > 8 &&
    line.parsed.item === null &&
    // Under declarations the item at the end is the one the interest is in.
    !/\bdeclarations?\b/i.test(agenda.find((item) => item.number === current)?.title ?? '')
  ) {
    line.text = line.text.slice(0, tail.index).trim();
    return Number(tail[1]) === current ? null : Number(tail[1]);
  }
  const late = BY_NUMBER.exec(line.typed);
  if (
    late !== null &&
    line.parsed.tag === null &&
    topics.has(Number(late[1])) &&
    Number(late[1]) !== current &&
    topics.itemOf((late[2] ?? '').split(/[.,;:–-]/)[0] ?? '') !== Number(late[1])
  ) {
    line.text = late[2] ?? line.text;
    return Number(late[1]);
  }
  const marker = line.parsed.item;
  if (
    marker?.number !== null &&
    marker?.number !== undefined &&
    marker.number !== current &&
    topics.has(marker.number) &&
    /\bitem\b/i.test(line.typed)
  ) {
    const said = saidUnder(line.typed, marker.number, agenda);
    if (said !== '') {
      line.text = said;
      return marker.number;
    }
  }
  const back =
    REFERS.exec(line.text) ??
    BACK_ON.exec(line.text) ??
    BRACKETED.exec(line.text) ??
    (line.note.thread === null ? (RECONSIDERED.exec(line.text) ?? AGAIN.exec(line.text)) : null);
  // "back to 3 - …" turns to an item; the 3 is no word of a title.
  if (back !== null && current !== null && !/^\d{1,2}[\s-]*$/.test(back[1] ?? '')) {
    const number = topics.itemOf(back[1] ?? '');
    if (number !== null && number !== current) {
      line.text = back[2] ?? line.text;
      return number;
    }
  }
  const again = line.note.thread === null ? CAME_BACK.exec(line.text) : null;
  const named = again?.[1] ?? '';
  const returned =
    again === null
      ? null
      : /^(?:item )?\d{1,2}$/i.test(named)
        ? Number(/\d+/.exec(named)?.[0])
        : (topics.itemOf(named) ?? takenItemNamed(named, agenda, current, topics, 1));
  const said = again === null ? '' : line.text.slice(again[0].length);
  const turns = /^[\s.;]/.test(said) && COMES_OR_GOES.test(said) && !/[.;]\s+\S.*[.;]\s+\S/.test(said);
  if (again !== null && returned !== null && returned !== current && said.length > 8 && !turns) {
    line.text = line.text
      .slice(again[0].length)
      .replace(/^[\s.,;:–-]+(?:and |to )?/, '')
      .replace(REASON, '');
    return known(returned) ? returned : null;
  }
  const leaving = LEAVING.exec(line.text);
  if (leaving !== null && line.note.thread === null) {
    const seen = agenda.map((item) => item.number).filter((one) => one !== current && topics.has(one));
    const near = topics.nearest(leaving[1] ?? '', seen);
    if (near !== null) {
      line.text = leaving[1] ?? line.text;
      return near;
    }
  }
  const there =
    line.parsed.item === null && line.note.thread === null
      ? namedElsewhere(line.text, agenda, current, topics)
      : null;
  if (there !== null) {
    line.text = there.text;
    return there.item;
  }
  if (line.parsed.tag === 'action' && line.note.thread === null && LATE_LEAD.test(line.typed)) {
    const about = topics.closest(line.text);
    if (about !== null && about !== current && topics.has(about)) return about;
  }
  const minutes = OLD_MINUTES.test(line.text) ? agenda.find(isMinutesItem)?.number : undefined;
  if (minutes !== undefined && minutes !== current && topics.has(minutes) && line.parsed.item === null)
    return minutes;
  const goesOn =
    lately !== undefined &&
    line.parsed.item === null &&
    line.note.thread === null &&
    line.text.length < 120 &&
    (previous === lately || !IT.test(line.text));
  if (goesOn) {
    const telling = line.text
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => !COMMON.test(word))
      .join(' ');
    const same = takenItemNamed(telling, agenda, current, topics, 1);
    if (same !== null && same === lately.item && topics.closest(line.text) !== current) return same;
  }
  if (
    previous?.elsewhere === true &&
    previous.item !== null &&
    line.parsed.item === null &&
    ((previous.note.user === line.note.user && FOLLOWS_ON.test(line.text)) ||
      (THEREFORE.test(line.text) && overlap(unspoken(previous.text), unspoken(line.text)) > 0))
  )
    return previous.item;
  if (
    previous?.elsewhere === true &&
    previous.note.thread === null &&
    previous.note.pinnedItem === null &&
    previous.item !== null &&
    line.parsed.item === null &&
    line.parsed.tag !== 'decision'
  ) {
    const here = agenda.find((item) => item.number === current)?.title ?? '';
    const far = overlap(here, line.text) < 0.15 && topics.closest(line.text) !== current;
    const shared = Math.max(
      overlap(unspoken(previous.text), unspoken(line.text)),
      overlap(unspoken(previous.typed.replace(BEFORE_NEXT, '')), unspoken(line.text)),
    );
    if (
      far &&
      !opensAnother(line.text, agenda, current, topics) &&
      (shared >= 0.15 || pointsBack(line) || ANEW.test(line.text))
    )
      return previous.item;
  }
  return null;
};
