import type { CastMember } from '#server/domain/meeting.ts';
import { finiteVerbs } from '#server/house-style/finite-verb.ts';
import type { People } from '#server/house-style/people.ts';
import { firstWord, type Head, readHead } from './action-owners.ts';
import { asDelivery, asPrepared } from './action-text.ts';
import { baseOfAnyGerund, baseOfParticiple, isVerbAfterTo } from './action-verbs.ts';
import type { DueContext } from './due-date.ts';
import { hasHappened } from './has-happened.ts';
import type { ParsedAction } from './task-parts.ts';
import { onlyDay } from './task-rows.ts';

/** Where what has to be done ends and who does it begins. */
const CUT = /\s*(?:[,;]|(?<=[\p{L}\d%)]{2})[.?!]|\s[-–—=]+|->|=>|→|:)\s+(?=\S)/gu;

/** What leads up to the taker's name. */
const LEAD =
  /^(?:(?:and|so|then|ok|yes|over to|one for|that['’]?s|it['’]?s|down to|left (?:with|to)|leave (?:it|that|this|them|that one) (?:with|to)|with|to|up to|for|back to|passed to|handed to|which|that|pls|please|(?:back |over )to you|thank you|thanks|owner|lead|action(?: on| for)?|by)[\s,:–-]+)*/i;
/** That the taker takes it: all that may stand behind the name. */
const TAKES =
  /^(?:(?:['’](?:ll|s|d|ve)|\b(?:to|will|can|could|would|is|are|has|have|had|says?|said|that|she|he|they|i|it|this|one|them|yes|yep|ok|sure|fine|happy|content|glad|willing|volunteer(?:s|ed|ing)?|offer(?:s|ed|ing)?|agree[sd]?|do(?:es|ing)?|did|sort(?:s|ing)?|lead(?:s|ing)?|draft(?:s|ing)?|action(?:s|ing)?|organis(?:e|es|ing)|arrang(?:e|es|ing)|pick(?:s|ing)? up|picked up|tak(?:e|es|ing)|took|hold(?:s|ing)? the pen|own(?:s|ing)?|handl(?:e|es|ing)|look(?:s|ing)? after|cover(?:s|ing)?|provid(?:e|es|ing)|suppl(?:y|ies|ying)|fix(?:es|ing)?|deal(?:s|ing)? with|see(?:s|ing)? to|get(?:s|ting)? on with|get(?:s|ting)?|writ(?:e|es|ing)|produc(?:e|es|ing)|send(?:s|ing)?|chas(?:e|es|ing)|on|up|away|down|put (?:her|his|their|a) hand up|raised (?:her|his|their|a) hand|stepped (?:up|forward|in)|nodded|please|pls|thanks|ta|thank you|then|mine|the job|for (?:that|it|this)|too|knows|aware|on (?:it|to it|the case)))+\b)[\s,.!]*/iu;
const WITH = /^\s*(?:,\s*)?(?:with (?:help|support|input) from|with|helped by|supported by|and)\s+/i;
const HELP = /^(?:['’]s)? (?:help|support|input|advice|assistance)\b/i;

const SAYS_SO =
  /^(?:['’](?:ll|d)|\s+(?:(?:said|says|that|he|she|they|i) )*(?:will|would|['’]ll|['’]d|can|offer(?:s|ed)|volunteer(?:s|ed)|agreed to|took (?:it|this|that)|takes (?:it|this|that)|put (?:her|his|their) hand up|stepped (?:up|forward|in)))(?=$|[\s,.])/iu;

const DELIVERS = /\b(?:to|will|['’]ll|can)\s+(send|circulate|share|email|forward|draft|write)\b/i;

interface Taker {
  readonly head: Head;
  readonly names: readonly string[];
  readonly day: string;
  /** The words behind the name say that it is taken, so that the rest need not. */
  readonly takes: boolean;
  /** What the taker does with the thing, when said. */
  readonly verb: string;
}

/** Somebody who takes a task, in words that say nothing else: "rashid says he will", "over to Jo, by friday". */
const takerIn = (
  typed: string,
  people: People,
  me: CastMember | undefined,
  context: DueContext,
): Taker | null => {
  if (typed.length > 90) return null;
  const text = typed.replace(/[.!\s]+$/, '');
  const lead = LEAD.exec(text)?.[0] ?? '';
  const head = readHead(text, lead.length, people, me);
  if (head === null || head.people.length === 0) return null;
  // A member only where they say so: their bare name may be whose view it is.
  if (!head.people.some((person) => person.role === 'officer') && !SAYS_SO.test(text.slice(head.end)))
    return null;
  let rest = text.slice(head.end).replace(/^[:,]\s*/, ' ');
  const names = [...head.names];
  const helped = WITH.exec(rest);
  const helper = helped === null ? null : readHead(rest, helped[0].length, people, me);
  if (helper !== null) {
    names.push(...helper.names);
    rest = rest.slice(helper.end).replace(HELP, '');
  }
  let takes = /\b(?:over to|one for|down to|left|leave|up to|passed|handed|owner|action)\b/i.test(lead);
  const verb = DELIVERS.exec(rest)?.[1]?.toLowerCase() ?? 'provide';
  for (let went = rest.trim(); went !== ''; ) {
    const found = TAKES.exec(went);
    if (found === null || found[0] === '') {
      const day = onlyDay(went, context);
      return day === null ? null : { head, names, day, takes: true, verb };
    }
    takes ||= /\p{L}{3}/u.test(found[0]);
    went = went.slice(found[0].length).trim();
    const day = went === '' ? '' : onlyDay(went, context);
    if (day !== null && day !== '') return { head, names, day, takes: true, verb };
  }
  return { head, names, day: '', takes, verb };
};

/** That somebody, whoever it be, has to do it. */
const MUST =
  /^(?:(?:and|so|also|but|then|ok|right|think|i think|probably|maybe)[\s,]+)*(?:(?:we|someone|somebody|one of us|one of you|officers|they|the board|board|members|you)(?:\s+(?:all|really|also|now|do|both))*(?:['’]ll|['’]d better|\s+(?:(?:will|would|may|might|are going to|['’]re going to)\s+)?(?:needs?|should|must|ought|has|have|wants?|wanted|could do with|had better|will|can|could|agreed|asked|are|are going))\s+(?:someone |somebody |officers |that officers |for officers )?(?:to\s+)?|(?:needs?|must|should|got|have|had better|worth|time|important|good)\s+to\s+|(?:can|could|would) (?:we|someone|somebody|you|officers)\s+(?:please |pls )?(?:(?:get|have) (?=(?:the|a|an|some|more)\b))?|let['’]?s\s+)/iu;
/** The thing itself is wanted. */
const WANTED =
  /^(?:(?:and|so|also|but|then|ok|still|yes)[\s,]+)*(?:what (?:we|members|they) (?:need|want|could do with)(?: now| next)? is |(?:(?:we|members|board|they|(?:the )?chair|[A-Z]{2,4})\s+)?(?:could do with|will need|needs?|wants?|would like|['’]d like|asked for|after|yes)\s+)((?:an?|the|every|each|all|some|more|better|new|two|three|further|fuller|another|our|joint|short|legal)\b.{3,80})$/iu;
const IS_WANTED =
  /^((?:(?:an?|the|some|more|better|new|two|three|further|another|our)\s+)?[^,;:?]{3,80}?)\s+(?:(?:is|are|was|will be|would be)\s+)?(?:still\s+|also\s+)?(?:needed|wanted|required|requested|asked for|pls|please|to be (?:done|written|arranged|found|sorted)|outstanding|tbc|would help|would be (?:good|useful|helpful))(\s+(?:on|for|about|from|by|of|before|to)\s.{3,60})?$/iu;
/** "the sums need redoing at 2025 prices", "the chart wants a tidy". */
const NEEDS_DOING =
  /^((?:the |a |an |that |this |our |those )?[^,;:?]{3,60}?) (?:still )?(?:needs?|wants?|requires?|will need|could do with) (?:a )?(?:proper |quick |good )?(\p{Ll}+ing)\b(\s.{2,60})?$/iu;
const TO_BE_DONE =
  /^((?:the |a |an |that |this |our |those )?[^,;:?]{3,70}?) (?:(?:still )?(?:has|have|needs?|ought|got) )?(?:is |are )?to be (\p{L}+)\b(\s.{2,60})?$/iu;
/** Things that are made after a meeting, as the last word of what they are. */
const MADE =
  /\b(?:letters?|e?mails?|one[- ]pagers?|notes?|briefings?|papers?|press (?:releases?|statements?)|releases?|statements?|summar(?:y|ies)|templates?|checklists?|surveys?|case stud(?:y|ies)|explainers?|drafts?|repl(?:y|ies)|responses?|submissions?|evidence|articles?|blogs?|guides?|guidance|factsheets?|leaflets?|toolkits?|bids?|tables?|maps?|spreadsheets?|infographics?|scripts?|lines|q ?& ?as?|questionnaires?|invit(?:e|ation)s?|figures|costings?|terms of reference|tor|workshops?|webinars?|roundtables?|visits?|sessions?|analysis|comparison|breakdown|write[- ]up|scoping|review|costs)(?:\s+(?:to|for|on|about|re|of|with|at|in)\s.{2,60})?$/iu;
/** Told, not wanted. */
const TELLS =
  /\b(?:is|are|was|were|has|have|had|said|says|asked|thinks?|felt|went|sent|got|came|noted|agreed|received|arrived|presented|introduced|shared|thanked|not|never|nobody)\b|["%]/i;
const NEVER =
  /^(?:be|say|see|know|think|hear|understand|wait|hope|move|break|stop|agree|accept|live|remember|admit|face|vote|go|take (?:notes|minutes))\b/i;

/** What has to be done, as a task; null when the words tell something. */
const taskOf = (typed: string, taken: boolean, verb: string): string | null => {
  const text = typed.trim().replace(/[.?!\s]+$/, '');
  if (text.length < 5 || text.length > 150) return null;
  const must = MUST.exec(text);
  if (must !== null) {
    const task = text.slice(must[0].length);
    if (/^(?:can|could|would)\b/i.test(must[0].trim()) && !taken) return null;
    if (/^(?:the|an?|some|more)\b/i.test(task) && MADE.test(task)) return asPrepared(task);
    if (/^(?:the|an?|some|more) .*\b(?:figures|numbers|data|list|copy|copies|breakdown)\b/i.test(task))
      return `provide ${task}`;
    // What members want beside, which nobody can send: whoever it is left with sees what can be done.
    if (
      taken &&
      /\b(?:wants?|wanted)\s+$/i.test(must[0]) &&
      /^(?:an?|some|more|better|new|further|longer|fewer|cheaper)\b/i.test(task)
    )
      return `take forward the request for ${task}`;
    const been = /^be (\p{L}+)\b(.*)$/u.exec(task);
    const base = been === null ? null : baseOfParticiple(been[1] ?? '');
    if (base !== null) return null;
    return NEVER.test(task) || !isVerbAfterTo(task) ? null : task;
  }
  const doing = NEEDS_DOING.exec(text);
  const base = doing === null ? null : baseOfAnyGerund(doing[2] ?? '');
  if (doing !== null && base !== null && !TELLS.test(doing[1] ?? ''))
    return `${base} ${doing[1]}${doing[3] ?? ''}`;
  const passive = TO_BE_DONE.exec(text);
  const verbOf = passive === null ? null : baseOfParticiple(passive[2] ?? '');
  if (passive !== null && verbOf !== null && !TELLS.test(passive[1] ?? ''))
    return `${verbOf} ${passive[1]}${passive[3] ?? ''}`;
  const wanted = WANTED.exec(text)?.[1];
  if (wanted !== undefined && !TELLS.test(wanted))
    return MADE.test(wanted) && verb === 'provide' ? asPrepared(wanted) : `${verb} ${wanted}`;
  const thing = IS_WANTED.exec(text);
  if (
    thing !== null &&
    !TELLS.test(thing[1] ?? '') &&
    finiteVerbs(thing[1] ?? '').every((verb) => verb.form?.noun === true)
  ) {
    const what = `${thing[1]}${thing[2] ?? ''}`;
    return isVerbAfterTo(what) ? what : asPrepared(what);
  }
  if (TELLS.test(text) || hasHappened(text)) return null;
  const delivery = taken ? asDelivery(text) : null;
  if (delivery !== null) return delivery;
  if (taken && MADE.test(text) && finiteVerbs(text).every((verb) => verb.form?.noun === true))
    return isVerbAfterTo(firstWord(text)) && / (?:the|a|an|to) /i.test(text) ? null : asPrepared(text);
  return null;
};

/** "the figures will follow from jo by the 28th". */
const FOLLOWS =
  /^((?:the |an? |some |more |those |our )?[^,;:?]{4,70}?) (?:will|to|is to|are to|should|shall) (?:follow|come|be (?:sent|circulated|with (?:members|us|you|everyone)))(?: round| out| over| along)? (?:from|by|via) (.{2,50})$/iu;

/**
 * What has to be done, said of nobody, and behind it whoever takes it: "someone needs to tell DWP, rashid says he
 * will", "joint letter needed. rashid with dan's help", "legal advice wanted on placements - Dan".
 */
export const readNeed = (
  text: string,
  people: People,
  me: CastMember | undefined,
  context: DueContext,
): ParsedAction | null => {
  if (text.length > 200 || /\?\s*$/.test(text)) return null;
  const follows = FOLLOWS.exec(text);
  const sender = follows === null ? null : takerIn(follows[2] ?? '', people, me, context);
  if (follows !== null && sender !== null && !TELLS.test(follows[1] ?? '')) {
    const verb = /\bbe circulated\b/i.test(text)
      ? 'circulate'
      : /\bbe sent\b/i.test(text)
        ? 'send'
        : 'provide';
    return {
      owners: [...new Set(sender.names)],
      task: `${verb} ${follows[1]} ${sender.day}`.trim(),
      unclear: sender.head.unclear,
    };
  }
  for (const cut of [...text.matchAll(CUT)].reverse()) {
    const taker = takerIn(text.slice(cut.index + cut[0].length), people, me, context);
    if (taker === null) continue;
    const asked = /\?/.test(cut[0]);
    if (asked && !taker.takes) return null;
    const task = taskOf(text.slice(0, cut.index), taker.takes || /[-–—=→]|\./.test(cut[0]), taker.verb);
    if (task === null) continue;
    return {
      owners: [...new Set(taker.names)],
      task: `${task} ${taker.day}`.trim(),
      unclear: taker.head.unclear,
    };
  }
  return null;
};
