import type { AgendaItem } from '#server/domain/meeting.ts';
import { finiteVerbs } from '#server/house-style/finite-verb.ts';
import type { People } from '#server/house-style/people.ts';
import { remember } from '#server/house-style/remember.ts';
import { isDomestic } from '../leaving-out/idle-evidence.ts';
import type { Line } from '../line.ts';
import { topicWords } from '../words.ts';
import { type FoundDecision, makeDecision } from './make-decision.ts';
import { isOtherBody, notHere } from './other-bodies.ts';
import { SPEAKER, WISHES } from './room-assents.ts';

/** What it takes to be settled: two kinds of evidence, for facts of the matter have one as often. */
const LEAST = 2;
/** How far back the matter may have been spoken of. */
const REACH = 20;
/** What is so from now on, said of the thing itself. */
const STATE =
  /\b(?:stays?|stands?|remains?|carr(?:y|ies) on|goes\b|waits|gets|lapses|wins?|takes over|(?:we|they) (?:lose|keep|get|drop|have|meet)|(?:is|are|['’]s|['’]re) (?:now )?(?:off|on|out|in|dead|theirs|ours|through|gone|adopted|the (?:date|one|choice|figure|line|answer)|a goer)(?=$|[\s,.;])|(?:will|['’]ll) (?:now )?(?:be|stay|go|come|meet|start|stand|remain|wait|get|have)|can (?:go|start|have|stay)|(?:is|are)(?:n['’]?t| not) (?:happening|going ahead|changing|moving|getting)|(?:won['’]?t|will not) (?:be|happen|go|get|change|pay|open|close)|meets? on|starts? (?:in|on|from)|it['’]?ll be)/iu;
/** What was done to the thing, with nobody named who did it. */
const DONE_TO =
  /(?:^|[\s,])(?:capped|limited|kept|cut|dropped|struck (?:out|through)|voted (?:out|down|in)|granted|sent back|thrown out|taken out|(?:put )?back in|reinstated|restored|halved|trimmed|awarded|refused|scrapped|ruled out|binned|through|theirs|dead(?: in the water)?|passed|lost|off|told to (?:go away|come back|think again))(?=$|[\s,.;])/iu;
/** Set against what was, might have been or will be no more. */
const CONTRAST =
  /\b(?:in the end|after all|instead|from (?:now|here) on|going forward|for another|for (?:this|one more) year|no longer|as (?:it (?:was|stands)|now|before|drafted|printed|planned|proposed|recommended|they are)|apart from|bar (?:the|rec|para|one)|rather than|in place of|not \p{L}+ ?\d*$|so no \p{Ll}+|put back in)/iu;
const SO =
  /^(?:(?:right|ok|okay|and|well)[\s,]+)*(?:so(?! (?:far|many|much|long)\b)|then(?! (?:there|it|he|she|the)\b)|that['’]?s how|in the end)\b|,? so (?=\S)|\bthen(?=$|[.!,])|\bthat(?:['’]s| was| is) that\b/iu;
const ROOM =
  /(?:^|[,.;] |\b(?:so|and|but) )(?:they|members|(?:the )?board|(?:the )?(?:room|committee|panel)|everyone|everybody|nobody|no[- ]?one|none|most|half|(?:clear |big |small )?majority|\p{L}+ hands?|hands|all|chair(?:['’]s)?)\b|\b(?:room|preference|casting vote|for them)\b/iu;
const MIND =
  /\b(?:persuaded|won(?: out)?|carried|a step too far|preference|preferred|most wanted|dissent|for it|against|casting vote|came down|corrected (?:her|him)|spoke(?: up)?|wouldn['’]?t|would not|happy|content|fine|nobody could be found|behind it|signed up|arguing|unopposed|else wanted)\b/iu;
/** Told of another time or by somebody, of the room or of the meeting itself. */
const TALE =
  /\?|\b(?:said|says|told (?!to)|asked|asks|reported|explained|warned|thought|thinks|reckons?|felt|feels|argued|noted|reminded|heard|apparently|thank\p{Ll}*|welcom\p{Ll}+|apolog\p{Ll}+|declar\p{Ll}+|interest|quorum|i|me|my|i['’]m|he|she|his|you|your|yet|still|currently|already|usually|always|every year|per cent|figures|slides?|next (?:one|meeting|mtg) (?:is|will|on)|second(?:er|ed)|yes|present\p{Ll}+|back (?:at|in \d)|dropped off|break|moved|proposed|tested|ran|hopefully|whatever|would mean|will get|nobody will|because)\b|\d ?%|^\p{Ll}+\s*:\s|^\p{Ll}{2,3} - /iu;

/** Said of nothing but an outcome. */
const OUTCOME =
  /\b(?:stands$|stands (?:as|for)|goes ahead|(?:is|are) theirs|(?:is|are)(?:n['’]?t| not) (?:happening|going ahead)|dead in the water|struck (?:out|through)|voted (?:out|down)|carried the (?:room|day)|no one arguing|four hands only)|, granted$/iu;

/** How many kinds of evidence say that it was settled here. */
const kindsIn = remember(
  (text: string): number =>
    (OUTCOME.test(text) ? 1 : 0) +
    (STATE.test(text) || DONE_TO.test(text) ? 1 : 0) +
    (CONTRAST.test(text) ? 1 : 0) +
    (SO.test(text) ? 1 : 0) +
    (ROOM.test(text) && MIND.test(text) ? 1 : 0),
);

const LEAD = /^(?:(?:so|then|right|ok|okay|and|well|but|also|that['’]?s how it['’]?ll be)[\s,:–-]+)+/iu;
const TAIL = /[\s,;.–-]+(?:so |and )?(?:then|that['’]?s that|that was that|in the end|done)[.!]*$/iu;

/** A note of nobody's that says what is so from now on, where the matter was spoken of before; null when too little says so. */
export const settledByEvidence = (
  lines: readonly Line[],
  line: Line,
  people: People,
  agenda: readonly AgendaItem[],
  decided: boolean,
): FoundDecision | null => {
  const text = line.text.trim().replace(/[\s.!]+$/u, '');
  if (line.parsed.tag !== null || text.length < 10 || text.length > 150) return null;
  // A word of deciding that was not taken for one is somebody's or another day's.
  if (/\b(?:agreed?|approved?|endorsed?|adopted|decided?|resolved|rejected|supported|accepted)\b/i.test(text))
    return null;
  if (SPEAKER.test(text) || TALE.test(text) || WISHES.test(text) || notHere(text) || isDomestic(text))
    return null;
  // A second decision of an item must be the plainer.
  if (kindsIn(text) < (decided ? LEAST + 1 : LEAST)) return null;
  if (people.mentions(text, true).some((mention) => mention.start < 3)) return null;
  if (isOtherBody(/^(?:the )?\p{L}+/u.exec(text.replace(LEAD, ''))?.[0] ?? '')) return null;
  const before = lines
    .slice(Math.max(0, line.index - REACH), line.index)
    .filter((one) => one.item === line.item && !one.retracted && one.use !== 'chat');
  const title = agenda.find((item) => item.number === line.item)?.title ?? '';
  const known = new Set([title, ...before.map((one) => one.text)].flatMap((one) => topicWords(one)));
  if (!topicWords(text).some((word) => known.has(word))) return null;
  const plain = text.replace(LEAD, '').replace(TAIL, '');
  return makeDecision(line, 'evidence', {
    type: 'agreed',
    words: finiteVerbs(plain).length > 0 ? `agreed that ${plain}` : `agreed ${plain}`,
  });
};
