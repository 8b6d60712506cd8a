import type { CastMember } from '#server/domain/meeting.ts';
import type { People } from '#server/house-style/people.ts';
import { createRecall } from '#server/house-style/recall.ts';
import type { Line } from '../line.ts';
import { firstWord, officersOnly, readHead } from './action-owners.ts';
import { asPrepared } from './action-text.ts';
import { baseOfGerund, baseOfPresent, isTaskVerb, isVerbAfterTo } from './action-verbs.ts';
import { readAfterClause } from './after-clause.ts';
import { AFTERWARDS, COMES_BACK, COMES_BACK_TO, DRAFT } from './after-meeting.ts';
import { memberDoes, readBareTask } from './bare-tasks.ts';
import { readBody } from './bodies.ts';
import { type DueContext, readDue } from './due-date.ts';
import { withoutLead } from './lead-frames.ts';
import { MADE, readMarked } from './marked-owner.ts';
import { memberWill } from './member-will.ts';
import { readNeed } from './needs-taker.ts';
import { isReport } from './officer-reports.ts';
import { plainOrder } from './order-sayings.ts';
import { dateLast, plainHead } from './plain-heads.ts';
import { readPutDown } from './put-down.ts';
import { raiseNames } from './raise-names.ts';
import { readInner } from './read-inner.ts';
import { readOtherwise, readQuoted } from './read-otherwise.ts';
import { readTagged } from './read-tagged.ts';
import { plainIdiom } from './task-idioms.ts';
import {
  ALREADY,
  IN_THE_ROOM,
  isDeclined,
  LED,
  type ParsedAction,
  TO,
  WILL,
  withTask,
} from './task-parts.ts';
import { readRow } from './task-rows.ts';
import { ASKED_FOR, isAnswer, isGuestOrOfficer, LEADS_TO_OWNER, plainTask } from './task-sayings.ts';
import { IS_PAST_TOO, isThing, tells } from './tells.ts';
import { readTheirs } from './theirs.ts';

const TOLD =
  /^(?:(?:the )?(?:board|members|committee|panel|forum|group|chair)|[A-Z]{2,4}|(?:Cllr )?\p{Lu}\p{Ll}+) (?:also |then )?(?:asked|instructed|requested|invited|tasked|wants|wanted|would like|told|needs) (?:officers \()?(?=.{2,40} (?:to|for) \p{Ll})/u;

/** A verb in its base form after one person's initials, with its object: "CH update the map" tells CH to. */
const TOLD_OFF =
  /^(?!(?:set|put|read|cost|cut|run|report|note|come|find|present|lead|speak|talk)\b)\p{Ll}+ (?:(?:out|up|round|back|off|in|down|over) )?(?:the|a|an|all|our|new|any|this|these|those|it|them|with|to|round|for)\b/u;

/** In the present tense these tell what somebody says, unless there is a day by which. */
const REPORTS =
  /^(?:show|demonstrate|reflect|mention|state|outline|introduce|propose|recommend|clarify|answer|respond|compare|prove|warn|detail|promise|offer|support|relate|total|cost|measure|cover|define|weigh|move|query|agree|consider|represent|stop|start|close|open|change|increase|improve|reduce|strengthen|simplify)$/;
/** A member goes on with a seat, which is no task. */
const KEEPS_ON = /^(?:carry on|keep (?:on|at)|continue|remain|stay|serve|sit)\b/i;

const CAN = /^(?:(?:ok|so|and|please|pls)[\s,]+)*(?:can|could|would|will)\s+/i;
const CAN_YOU =
  /^[\s,:–-]*(?:(?:can|could|would|will) (?:you|u|ya)\b(?: both)?|please|pls)(?:[\s,]+(?:please|pls))*[\s,]+/i;
const PLEASE = /^\s+(?:(?:please|pls|also)\s+)*/i;

/** A task put as a request: "@owen can you pull the figures", "can Ros please check". Only to an officer. */
const readAsked = (text: string, people: People, me: CastMember | undefined): ParsedAction | null => {
  const can = CAN.exec(text);
  const head = readHead(text, can?.[0].length ?? 0, people, me);
  if (head === null || !(officersOnly(head) || head.names.includes('Officers'))) return null;
  const rest = text.slice(head.end);
  const lead = (can === null ? CAN_YOU : PLEASE).exec(rest);
  if (lead === null || lead[0] === '') return null;
  const task = rest.slice(lead[0].length).replace(/[\s?]+$/, '');
  // Asked of all officers, a question is a question.
  if (!officersOnly(head) && (/\?\s*$/.test(text) || isAnswer(task))) return null;
  return isVerbAfterTo(plainIdiom(task)) ? withTask(head, task, people) : null;
};

/** "North Exmere (GAL) to share their papers": whoever sits for a council, behind its name. */
const BY_PLACE = /^(?:\p{Lu}[\p{L}'’-]*\s){1,4}\(([A-Z]{2,4}|\p{Lu}\p{Ll}+)\)(?=\s+(?:to|will)\s)/u;
/** "gets that on the website", "takes that up with": the thing just spoken of, not what somebody says. */
const THAT_THING =
  /^\p{Ll}+s\s+that(?:\s+\p{Ll}+)?\s+(?:off|up|in|into|on|onto|to|for|back|round|with|by|out|off|over|down|before|this|next|tomorrow|today|and)\b/iu;

/** An order said in another form, as "lena to …": "asked lena to", "NP asked that lena chase", "tasked with chasing". */
const plainAsking = (text: string): string => {
  const order = text
    .replace(BY_PLACE, '$1')
    .replace(/^(?:and |also )?asked (?=\S+(?: (?:and|&) \S+)? to \p{Ll})/u, 'chair asked ')
    .replace(/^(\S+)['’]s (?:job|task|action) (?:is |was )?to (?=\p{Ll})/u, '$1 to ');
  const that = /^(.{2,30}? asked) that (\p{L}+) (\p{Ll}+)\b/u.exec(order);
  if (that !== null && isTaskVerb(that[3] ?? ''))
    return `${that[1]} ${that[2]} to ${that[3]}${order.slice(that[0].length)}`;
  const tasked = /^(\S+(?: (?:and|&) \S+)?) (?:(?:was|is|were|are) )?tasked with (\p{Ll}+ing)\b/u.exec(order);
  const base = tasked === null ? null : baseOfGerund(tasked[2] ?? '');
  return tasked === null || base === null ? order : `${tasked[1]} to ${base}${order.slice(tasked[0].length)}`;
};

/** A task's tag shortened as the officer has it: "Act: LC - template for the return". */
const ACT = /^(?:->|=>|→)?\s*(?:act|actn|a\/p)\.?\s*[:–-]\s+/i;

const tasks = createRecall<People, ParsedAction | null>();
/** A task told by its form alone: who is to do it, then what. Read from the words, who typed them and the calendar. */
export const readUntagged = (line: Line, people: People, context: DueContext): ParsedAction | null =>
  tasks(people, `${context.date} ${context.nextMeeting ?? ''} ${line.note.user}\n${line.text}`, () =>
    readPlain({ ...line, text: plainHead(line.text, people) }, people, context),
  );

const readPlain = (line: Line, people: People, context: DueContext): ParsedAction | null => {
  const said = readHead(line.text, 0, people, people.byUser(line.note.user));
  const mark = said === null ? null : /^\s*(?::|\s[-–—])\s+/u.exec(line.text.slice(said.end));
  if (said !== null && mark !== null && isReport(line.text.slice(said.end + mark[0].length))) return null;
  return (
    readQuoted(line, people, context) ??
    untagged(line, people, context) ??
    readAfterClause(line.text, people, context, (text) => untagged({ ...line, text }, people, context)) ??
    readOtherwise(line, people, context, (text) => untagged({ ...line, text }, people, context))
  );
};

const untagged = (line: Line, people: People, context: DueContext): ParsedAction | null => {
  const me = people.byUser(line.note.user);
  const text = dateLast(
    plainAsking(
      plainOrder(
        raiseNames(
          withoutLead(
            raiseNames(line.text, people),
            people,
            me,
            (words) => readDue(words, context).due !== null,
          ),
          people,
        ),
        people,
        me,
        context,
      ),
    ),
    context,
  );
  if (isDeclined(line.text)) return null;
  const marked = ACT.exec(text);
  if (marked !== null && readHead(text, marked[0].length, people, me) !== null)
    return readTagged(text.slice(marked[0].length), people, me, context);
  const put = readPutDown(text, people, me);
  if (put !== null) return put;
  const asked = readAsked(text, people, me);
  if (asked !== null) return asked;
  if (/\?\s*$/.test(text) || ALREADY.test(text)) return null;
  const bareTask = readBareTask(text, people, me, context);
  if (bareTask !== null) return bareTask;
  const theirs = readTheirs(text, people, me, context);
  if (theirs !== null) return theirs;
  const row = readRow(text, people, me, context) ?? readNeed(text, people, me, context);
  if (row !== null) return row;
  const told = TOLD.exec(text)?.[0] ?? '';
  const start = told.length || (LEADS_TO_OWNER.exec(text) ?? LED.exec(text))?.[0].length || 0;
  const head = readHead(text, start, people, me);
  // An appeal to everybody is no task of theirs.
  if (
    /\b(?:asked|wants|wanted|would like) $/.test(told) &&
    head?.names.every((name) => name === 'Members') === true &&
    readDue(text, context).due === null
  )
    return null;
  if (head === null) return readInner(text, people, me, context) ?? readBody(text, people);
  // "GT's slides - officers to send round": a thing of somebody's, not somebody.
  const ofTheirs = /^.{0,2}?['’]s\s+\p{Ll}/u.test(text.slice(head.end - 2))
    ? readInner(text, people, me, context)
    : null;
  if (ofTheirs !== null) return ofTheirs;
  const typed = text
    .slice(head.end)
    .replace(/^\)/, '')
    .replace(/^\s*,\s+(?=to\s+\p{Ll})/u, ' ');
  const wanted = told === '' && !LEADS_TO_OWNER.test(text) ? null : ASKED_FOR.exec(typed);
  if (wanted !== null && (officersOnly(head) || head.names.includes('Officers')))
    return withTask(head, `provide ${typed.slice(wanted[0].length)}`, people);
  const due = readDue(typed, context);
  const passes = told === '' && head.people.length === 1 ? memberDoes(typed) : null;
  if (passes !== null) return withTask(head, passes, people);
  const rest = (told === '' ? plainTask(typed, head, due.phrase !== '') : null) ?? typed;
  const to = TO.exec(rest);
  if (to !== null) {
    const task = plainIdiom(rest.slice(to[0].length));
    if (/^\s*(?:asked|agreed)\s/i.test(to[0]) && !officersOnly(head) && !head.names.includes('Officers'))
      return null;
    if ((/\b(?:asked|wants|wanted|would like)\b/i.test(told) || /^\s*asked/i.test(to[0])) && isAnswer(task))
      return null;
    if ((/^note\b/i.test(task) && due.phrase === '') || IN_THE_ROOM.test(task)) return null;
    if (
      /^(?:speak|go|present|start|begin|lead)\b.{0,12}\b(?:first|next|last|second|now|on this)\b/i.test(task)
    )
      return null;
    const spokenTo = officersOnly(head) ? readHead(task, 0, people, me) : null;
    if (spokenTo !== null && /^\s+(?:re|about|on|for)\s/i.test(task.slice(spokenTo.end)))
      return withTask(head, `speak to ${task}`, people);
    if (!officersOnly(head) && KEEPS_ON.test(task)) return null;
    return isVerbAfterTo(task, isGuestOrOfficer(head) || text !== line.text)
      ? withTask(head, task, people)
      : null;
  }
  const will = WILL.exec(rest);
  const said = rest.slice(will?.[0].length);
  if (will !== null && (officersOnly(head) || head.names.includes('Officers'))) {
    const task = plainIdiom(said);
    return isVerbAfterTo(task, due.due !== null) ? withTask(head, task, people) : null;
  }
  const own = will === null || told !== '' ? null : memberWill(said);
  if (own !== null) return withTask(head, own, people);
  const named =
    (!head.initials || head.people.length > 1) && (officersOnly(head) || head.names.includes('Officers'));
  const leads = LEADS_TO_OWNER.test(text);
  const piece = leads && officersOnly(head) ? /^\s+for (?=(?:an?|the|some) )/.exec(rest) : null;
  if (piece !== null && MADE.test(rest))
    return withTask(head, asPrepared(rest.slice(piece[0].length)), people);
  const dash = (leads ? /^\s*(?:->|=>|→|[-–—:,]|\.(?=\s))\s*/ : /^\s*(?:->|=>|→|[-–—:])\s*/).exec(rest);
  if (dash !== null) {
    if (/^\S*\s*\S+ (?:closes|opens|ends|starts|expires|is|was|are|were)\b/i.test(rest.slice(dash[0].length)))
      return null;
    const task = rest
      .slice(dash[0].length)
      .replace(/^(?:please|pls|can you|could you)\s+/i, '')
      .replace(/^to\s+/i, '');
    if (
      isTaskVerb(firstWord(task)) &&
      (named || (officersOnly(head) && TOLD_OFF.test(task)) || /^\s*[-–—:]\s*to\s/i.test(rest))
    )
      return withTask(head, task, people);
    const dated = readDue(task, context);
    if (officersOnly(head) && dated.due !== null && DRAFT.test(task) && !tells(task))
      return withTask(head, `send ${task}`, people);
    const marked = officersOnly(head) ? readMarked(task, /[>→]/.test(dash[0]), context) : null;
    if (marked !== null) return withTask(head, marked, people);
    const asks = /[,;]\s*(?:please\s+)?(\p{L}+)\b/u.exec(task);
    return named &&
      ((dated.due !== null && !tells(task)) || (asks !== null && isTaskVerb(asks[1] ?? ''))) &&
      !/\b(?:was|were|is|are|has|have|had|said|will|would|could|can|should|closes|opens|ends|starts|expires)\b|\p{Ll}[.;]\s/iu.test(
        task,
      )
      ? withTask(head, task, people)
      : null;
  }
  // "SB, note to all members by friday": the comma marks as a dash does, where a thing is to be made by a day.
  const comma = officersOnly(head) ? /^,\s+(?=\p{Ll})/u.exec(rest) : null;
  const behindComma = comma === null ? null : readMarked(rest.slice(comma[0].length), false, context);
  if (behindComma !== null && !isVerbAfterTo(rest.slice(comma?.[0].length)))
    return withTask(head, behindComma, people);
  // "Ruth's reply to Roy": somebody's thing, not what somebody does.
  if (/['’]s$/.test(text.slice(0, head.end)) && !/ing\b/.test(firstWord(rest.trim()))) return null;
  if (officersOnly(head) && COMES_BACK_TO.test(rest.trim()) && due.due !== null)
    return withTask(head, `come ${rest.trim()}`, people);
  const handle = text.slice(start).startsWith('@');
  const plain = rest.replace(/^\s*,\s+(?=(?:an? |the )?\p{Ll})/u, ' ').trim();
  const word = firstWord(plain);
  const ordered =
    head.people.length + head.unclear.length > 1 || named || (officersOnly(head) && TOLD_OFF.test(plain));
  const base =
    baseOfPresent(word) ??
    (ordered && isTaskVerb(word) && (!IS_PAST_TOO.test(word) || COMES_BACK.test(plain)) ? word : null);
  const dated = readDue(plain, context).phrase !== '';
  const deadline = readDue(plain, context);
  if (
    base === null &&
    deadline.due !== null &&
    (named || (officersOnly(head) && /\b(?:by|before)\b/i.test(deadline.phrase))) &&
    isThing(plain) &&
    isThing(plain.replace(deadline.phrase, ' ').replace(/^[\s,]+/, ''))
  )
    return withTask(head, `prepare ${plain}`, people);
  const hasOnly =
    base === 'have' && !(MADE.test(plain) && /\b(?:by|before|for|ready)\b/i.test(deadline.phrase));
  if (
    base === null ||
    hasOnly ||
    /^has been\b|\b(?:every|each) (?:\p{Ll}+)\s*$/iu.test(plain) ||
    (/^\S+\s+(?:that|how|why|what|whether)\b/i.test(plain) && !THAT_THING.test(plain)) ||
    (baseOfPresent(word) !== null &&
      (/^(?:report|note|present|say|add|ask|raise|explain)$/.test(base) || (REPORTS.test(base) && !dated)) &&
      !/^\S+ (?:back|to|in)\b/i.test(plain)) ||
    (/^(?:report|call|raise|ask|present|note|lead|speak|talk|come|go|record|consider|find|help|get|have|give|take|make)$/.test(
      base,
    ) &&
      !dated &&
      !handle &&
      !THAT_THING.test(plain) &&
      !COMES_BACK.test(plain))
  )
    return null;
  // Members, too, where several are told by name what to do by a day: "AC and MK meet the operators by 17 April".
  const together =
    head.people.length + head.unclear.length > 1 &&
    baseOfPresent(word) === null &&
    deadline.due !== null &&
    /\b(?:by|before)\b/i.test(deadline.phrase);
  if (together) return withTask(head, base + plain.slice(word.length), people);
  if (officersOnly(head) && AFTERWARDS.test(plain))
    return withTask(head, base + plain.slice(word.length), people);
  if (!(officersOnly(head) && (named || head.people.length > 1 || dated || baseOfPresent(word) === null)))
    return null;
  return withTask(head, base + plain.slice(word.length), people);
};
