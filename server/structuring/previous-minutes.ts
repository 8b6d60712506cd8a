import { DateTime } from 'luxon';
import type { AgendaItem } from '#server/domain/meeting.ts';
import type { Proposal } from '#server/domain/proposal.ts';
import type { People } from '#server/house-style/people.ts';
import { type FoundDecision, makeDecision } from './decisions/make-decision.ts';
import { idsOf, isOpen, type Line } from './line.ts';
import { contrastOf, sayContrast } from './previous-contrast.ts';
import { FORMS } from './previous-forms.ts';
import { replaced, WHERE, where } from './previous-place.ts';
import { named, sayPlainly, speakerOf } from './previous-said.ts';
import { type Verdict, verdictOf, wrongsWhoCame } from './previous-verdict.ts';

type Correction = Proposal['corrections'][number];

const CUE =
  /\b(?:calls?|called|names?|spells?) (?:him|her|them|me|us|it) ["“'‘]?(?:Cllr |Dr |Mrs? |Ms )?\p{Lu}[\p{L}'’-]+["”'’]?[.,;–-]\s*["“'‘]?(?:(?:it|he|she) (?:is|should be) |it['’]s |should be |make it )?(?:Cllr |Dr |Mrs? |Ms )?\p{Lu}[\p{L}'’-]+["”'’]?[\s.,]*(?:please|pls|thanks|not\b|$)|\b(?:says|has|reads|shows|said)\b[^.;]{2,80}[,;–-]\s*(?:it |that |this |he |she |they |what was (?:actually |really )?said )?(?:was|were|(?:has|have) been|actually|really|in fact)\b|\b(?:was|were|is|are) (?:given|shown|listed|recorded|described|named|put|minuted) as\b|['’]s (?:down|listed|shown|recorded|put|named|minuted) (?:as|under|in|among|with)\b|\b(?:wants?|needs?|could do with|due for) (?:to be )?(?:chang\w+|correct\w+|amend\w+|fix\w+|alter\w+|put(?:ting)? right)\b|\bshould be (?:changed|corrected|amended|altered|put right)\b|\bname (?:to be )?(?:added|missing|left)|\bleft off\b|\b(?:he|she|they|[A-Z]{2,4}) (?:was|were) (?:there|here|present)\b|\bdown as\b|\bfix (?:that|this|it)\b|\bit was (?=[A-Z]{2,4}\b)|\b(?:corrections?|should (?:just |really |actually |now |also )?(?:be|say|read|have)|amend(?:ed|ment)?|typo|wrong(?:ly)?|mis-?spelt|misspelled|changed? (?:from|to)|to read|spel(?:led|t)|is missing|was missing|left out|omitted|not listed|instead of|rather than|correct (?:that|this|it)|(?:has|had|have|put|shown|listed|recorded|down) (?:(?:him|her|them|me|it|\p{Lu}[\p{L}'-]*) )?(?:down )?as)\b|\bnot\s+[£"“'\d]/iu;
/** A place in the minutes, and what stands there against what was so: "para 6 has him voting against, he abstained". */
const PLACE =
  /\b(?:p(?:age|g|p)?\.?\s?\d+|(?:item|minute)\s+\d+|para(?:graph)?s?\.?\s?\d|line\s+\d|bullet|footnote|heading|appendix|(?:attendance|apologies|names?|present) list|list of (?:those|who|names|attend\w+)|attendance|the list)\b/iu;
const STANDS_THERE =
  /["“][^"”]+["”].*["“][^"”]+["”]|\b(?:says|has|have|had|shows?|gives?|reads?|puts?|calls?|names?|lists?|records?|misses|missed|omits?|describes?|spells?|not (?:pleased|happy)|unhappy|disput\w+|object(?:s|ed)|quer(?:y|ies|ied)|isn['’]?t|wasn['’]?t|doesn['’]?t|didn['’]?t|never|not (?:for|against|in favour|present|absent)|abstained|was there|was here|not there)\b/iu;
/** Somebody shown doing what they did not: true of a record wherever it stands. */
const SHOWN_AS =
  /\b(?:has|had|have|got|shows?|lists?|puts?|records?) (?:him|her|them|me|(?:[Cc]llr\s)?\p{Lu}[\p{L}'’-]+) (?:down |there )?(?:\p{L}+ing|as|among|under|with|for|against)\b|\b(?:he|she|they|[A-Z]{2,4}) (?:in fact |actually |really )?(?:abstained|(?:did not|didn['’]?t|never) (?:vote|say|propose|second|attend|ask|move|agree|object))\b|\bmiss(?:es|ed) (?:off|out)\b|\bwith (?:an?|one|two|no|the) ["“'‘]?\p{L}{1,2}["”'’]?(?=[\s.,]|$)/u;
/** What came of the last meeting's business is no correction of its minutes. */
const ARISING =
  /\b(?:aris(?:ing|es|e)|arose|actions?|letters?|repl(?:y|ied)|done|complete[d]?|went|sent|update|follow(?:ed|ing)?[ -]up|chas(?:ed|ing)|outstanding|on the (?:agenda|portal|website))\b/iu;
/** "Fix that and the November ones are fine": of the correction before, and that the rest stands. */
const AS_SAID =
  /^(?:(?:ok|so|and|then|once|with|if we|pls|please|we)[\s,]+)*(?:fix|mend|correct|change|amend|sort|put|alter)(?:ed|ing)? (?:that|this|it|those)(?: (?:right|one|in|bit|change))?\b[^"“\d]*$/iu;
const amends = (told: string): boolean =>
  contrastOf(told) !== null ||
  CUE.test(told.replace(/\bthere should be\b/gi, ' ')) ||
  (!ARISING.test(told) &&
    !/\?\s*$/.test(told) &&
    (SHOWN_AS.test(told) || (PLACE.test(told) && STANDS_THERE.test(told))));
/** The correction's own note says that the rest stands. */
const AGREED_TOO =
  /\b(?:agreed|approved|accepted|signed)\b|\b(?:ok|fine|good|happy|content|correct) (?:bar|apart|except|save|other than|but for|otherwise|with (?:one|that|just))\b|\bwith that (?:change|correction|amendment)\b[^.]*\b(?:happy|content|agreed|fine|ok|approved)\b|\b(?:otherwise|then|rest|apart from that|bar that|and)[\s,]+(?:they['’]?re |theyre |it['’]?s |its |all |are |is |was |were )*(?:ok|fine|good|happy|content|agreed)\b|^(?:ok|fine|happy|content|all (?:fine|ok))\b/i;
/** The assent at the end of a note that gives the correction too: "… With that change they're happy". */
const ASSENTS =
  /(?<=.{12}[.;!]\s+)(?:(?:ok |so |then )?(?:with|subject to|given) (?:that|this|those) (?:change|correction|amendment)s?\b[^.]*|(?:then |otherwise |rest )?(?:agreed|fine|ok|happy|content|approved) (?:once|when|with|if|after|bar|apart|otherwise|subject)\b[^.]*)[.!]*$/i;
/** That they stand, without a word of agreeing: "otherwise a true record", "18 sept mins ok'd no changes". */
const STAND =
  /^(?:(?:otherwise|apart from that|that apart|the rest|rest|and|then|minutes|mins|taken as|all|is|are|they(?:['’]re| are))[\s,]+)*(?:an? )?(?:true|accurate|correct|fair) record[\s.!]*$|^(?:(?:the|last|previous)\s+)*(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:\p{L}{3,9}(?:['’]s)?\s+)?(?:mins|minutes|notes)\b[\s,:–-]+(?:(?:were|are|was|all|both|now)\s+)*(?:ok['’]?d|okayed|stand|no (?:changes|amendments|corrections|comments))\b[^:?]{0,40}$|^(?:(?:the|last|previous)\s+)*(?:\p{L}{3,9}(?:['’]s)?\s+)?(?:(?:mins|minutes|notes)\b[\s,:–-]+)?(?:nobody|no[- ]?one|none(?: of them)?)(?: else)? (?:had|has|raised|wanted|spotted|found) (?:anything|any (?:comments?|changes?|corrections?|issues?|points?)|a thing)\b[^:?]{0,40}$/iu;
/** They pass, whoever signs them and with whatever put right: "chair signs them w that in", "they were passed as a true record". */
const PASSED =
  /^(?:(?:and|so|then|ok|with|w\/?|once|subject to|given|after|apart from|bar|other than|no(?:thing|[- ]?one|body| \p{Ll}+))\b[^.:?]{0,80}?[\s,]+(?:so |and )?)?(?:(?:the )?chair(?:man|woman)? )?(?:(?:they|it|(?:the )?(?:minutes|mins|notes|record))(?:['’]re|['’]s| were| are| was| is)*(?: all| then| duly| now)* (?:passed|agreed|approved|accepted|adopted|signed(?: off)?|taken as read|nodded through|carried)|(?:the )?(?:board|members|committee|panel|everyone|all|we) (?:then |all |duly )*(?:took|take|passed|agreed|approved|accepted|adopted|signed off|nodded through) (?:them|it|(?:the )?(?:minutes|mins|notes|record))|(?:signs?|signed|can sign|will sign|to sign|happy to sign) (?:them|it|(?:the )?(?:minutes|mins|notes)|off))\b[^?:]{0,80}$/iu;
/** Whatever is said of which minutes, and that they were agreed: "mins of last time agreed", "last month's notes all fine". */
const agreesThem = (text: string): boolean =>
  text.split(' ').length <= 12 &&
  /\b(?:minutes|mins|notes)\b(?!\s+(?:to|from the chair))/i.test(text) &&
  /\b(?:agreed|approved|accepted|passed|signed|adopted|carried|taken as read|nodded through|fine|ok|okay|ok['’]?d)\b[^:?]{0,30}$/i.test(
    text,
  ) &&
  !/\b(?:not|never|until|if|when|asked|said|who|should|to be|will|can['’]?t|once|wants?|matters? arising|action(?:s|ed)?)\b|n['’]t\b/i.test(
    text,
  );
/** What is agreed with the correction made, which corrects nothing itself. */
const AS_AMENDED =
  /^(?:the )?chair (?:asked|invited)\b.*\b(?:minutes|mins)\b|^with (?:that|those),? (?:they|it|all|the (?:minutes|mins))\b.*\b(?:agreed|ok|fine|signed|passed|approved)\b|^(?:[\p{L}'’]+[\s,]+){0,4}as (?:amended|corrected)[.!]*$|\b(?:agreed|approved|accepted|signed|passed|fine|stand)(?: off)?,? as (?:amended|corrected)\b|\b(?:no|without|w\/o(?:ut)?) (?:any )?(?:corrections?|amendments?|changes?)\b|\b(?:subject to|with) (?:that|the|this|those) (?:one )?(?:correction|amendment|change)/iu;
/** Who was not for it: "agreed bar RT who abstained". */
const DISSENTS =
  /^(?:(?:Cllr )?\p{Lu}[\p{L}'’-]*(?:,| and| &)?\s*)+(?:$|[(]|who\b|abstain\p{L}*|vot(?:ed|ing)|against)/u;
/** A heading of its own, before what was said: "matters arising - RT said …". */
const ARISING_HEAD = /^(?:any )?matters? arising\s*[:,.–-]+\s*(?=\S+ \S+ \S)/iu;
/** Behind a correction, that it and the rest are agreed: "ok with that", "agreed w those", "fine then". */
const CONTENT_WITH =
  /^(?:(?:so|then|and|ok|all|both|everyone|board|members|chair|they['’]?re|were|is|are|otherwise|(?:the )?rest|with (?:that|those))[\s,]+)*(?:agreed|approved|accepted|fine|ok|okay|happy|content|passed)(?:,? (?:with|w\/?|on|subject to|to) (?:that|those|this|these|it|them|both)(?: (?:change|correction|amendment)s?)?|,? then)[\s.!]*$/iu;
/** Whether the item is the one that agrees the minutes of the last meeting. */
export const isMinutesItem = (item: AgendaItem | undefined): boolean =>
  item !== undefined &&
  /\b(?:minutes|notes?)\b.*\b(?:previous|last|meeting|held|of|matters)\b|^(?:minutes|notes?)\b/i.test(
    item.title,
  ) &&
  !/\bterms\b/i.test(item.title);

const SUBJECT =
  /(?:^|[:,]\s*|\bp(?:age|g)?\.?\s?\d+,?\s+)([\p{L}\s'-]{5,60}?)\s+should (?:just |really )?(?:be|read|say)/u;

const say = (text: string, speaker: string | null, raw: string, people: People | undefined): string => {
  for (const { form, old, now } of FORMS) {
    const match = form.exec(text.replace(WHERE, ' '));
    if (match === null) continue;
    const before = (match[old] ?? '').replace(/[.,]+$/, '');
    const plainly = (match[now] ?? '').replace(/[.,]+$/, '');
    const title = /^(?:Cllr|Dr|Mrs?|Ms) (?=\p{Lu})/u.exec(before)?.[0] ?? '';
    const after = title === '' || /^(?:Cllr|Dr|Mrs?|Ms) /.test(plainly) ? plainly : title + plainly;
    // "RT should be vice chair" puts no word for another.
    if (/^\p{Lu}{2,4}$/u.test(before) && /^\p{Ll}/u.test(after)) continue;
    if ([before, after].some((one) => /^(?:it|that|this|there|he|she|they|which|who|what)$/i.test(one)))
      continue;
    const subject = SUBJECT.exec(text.replace(/^.*?\b[A-Z]{2,4}\b[:\s]/, ''))?.[1]?.trim() ?? '';
    const head = where(text);
    const about =
      /^[£\d]/.test(after) && subject !== '' && !/page|item/.test(subject)
        ? `the ${subject.replace(/^the /i, '')} should read`
        : `"${before}" should read`;
    const said = about.startsWith('"') ? `${about} "${after}"` : `${about} ${after}, not ${before}`;
    const sentence = `${head}${said}.`;
    return sentence.charAt(0).toUpperCase() + sentence.slice(1);
  }
  const drawn = contrastOf(raw);
  if (drawn !== null) return sayContrast(drawn, where(text), speaker);
  return sayPlainly(text.replace(ASSENTS, ''), people);
};

const PAIR =
  /(?<![\p{L}\d.,])([£$€]?\d[\d,.]*(?:k|m|bn|%)?)(?![\p{L}\d])[^\d.;]{0,30}\bnot (?:the )?([£$€]?\d[\d,.]*(?:k|m|bn|%)?)(?![\p{L}\d%])/iu;
const bare = (figure: string): string => figure.replace(/^[£$€]|(?:k|m|bn|%)$|[.,]+$/giu, '');
const figures = (text: string): string[] => [...text.matchAll(/\d[\d,.]*\d|\d/g)].map(([one]) => one);

/** "121 not 212" behind a note that says 212: of what was typed just now, not of the last minutes. */
const ofNoteBefore = (lines: readonly Line[], line: Line): boolean => {
  const pair = PAIR.exec(line.text);
  if (pair === null || PLACE.test(line.text)) return false;
  const [, now = '', old = ''] = pair;
  return lines.slice(Math.max(0, line.index - 4), line.index).some((one) => {
    const said = figures(one.text);
    return isOpen(one) && said.includes(bare(old)) && !said.includes(bare(now));
  });
};

/** The sentences that amend, without those that agree the minutes as amended. */
const amendment = (text: string): string => {
  const sentences = text.split(/(?<=\p{L}{2}[.;!])\s+/u);
  const kept = sentences.filter((one) => !AS_AMENDED.test(one));
  return kept.length > 0 && kept.length < sentences.length && kept.some(amends) ? kept.join(' ') : text;
};

/** Whether they are said to have something wrong: by the words, as set apart from the rest, or of who was there. */
const wrongs = (told: string, verdict: Verdict | null): boolean =>
  amends(told) ||
  (/\b(?:matters? arising|actions?|letters?)\b/iu.test(told)
    ? false
    : wrongsWhoCame(told) ||
      (verdict?.excepted === true && verdict.rest.split(' ').length > 1 && !DISSENTS.test(verdict.rest)));

/** Corrections to the previous minutes: lines of that item which say what should stand in them. */
export const readCorrections = (
  lines: readonly Line[],
  agenda: readonly AgendaItem[],
  people?: People,
): { corrections: Correction[]; also: Line[] } => {
  const corrections: Correction[] = [];
  const also: Line[] = [];
  let made = 0;
  for (const line of lines) {
    const item = agenda.find((entry) => entry.number === line.item);
    if (isOpen(line) && isMinutesItem(item) && line.parsed.tag === null)
      line.text = line.text.replace(ARISING_HEAD, '');
    const verdict = isMinutesItem(item) && isOpen(line) ? verdictOf(line.text) : null;
    const body = amendment(verdict === null || verdict.rest === '' ? line.text : verdict.rest);
    const told = body.replace(ASSENTS, '');
    const last = corrections.at(-1);
    const elsewhere =
      last !== undefined && isOpen(line) && line.parsed.tag === null && line.index - made <= 4
        ? replaced(last.text, line.text)
        : null;
    if (last !== undefined && elsewhere !== null) {
      corrections[corrections.length - 1] = {
        text: elsewhere,
        noteIds: [...last.noteIds, ...idsOf(line)],
      };
      line.use = 'structure';
      continue;
    }
    // "minutes agreed. RT asked about the letter": what follows is business of its own.
    if (
      verdict?.agreed === true &&
      line.parsed.tag === null &&
      !wrongs(told, verdict) &&
      !DISSENTS.test(verdict.rest) &&
      (verdict.rest.split(' ').length >= 4 || (people?.mentions(verdict.rest).length ?? 0) > 0)
    ) {
      also.push(line);
      line.text = verdict.rest.replace(ARISING_HEAD, '');
      continue;
    }
    if (
      isOpen(line) &&
      line.parsed.tag === null &&
      isMinutesItem(item) &&
      (STAND.test(line.text) ||
        (last !== undefined && line.index - made <= 4 && CONTENT_WITH.test(line.text)) ||
        (last !== undefined && AS_SAID.test(line.text) && AGREED_TOO.test(line.text)) ||
        ((PASSED.test(line.text) || agreesThem(line.text)) && !wrongs(told, verdict)))
    ) {
      also.push(line);
      line.use = 'sentence';
      continue;
    }
    if (!isOpen(line) || line.parsed.tag !== null || !isMinutesItem(item)) continue;
    if (!wrongs(told, verdict)) continue;
    if (AS_AMENDED.test(told) || ofNoteBefore(lines, line)) continue;
    if (/\bmatters? arising\b/i.test(told)) continue;
    corrections.push({
      text: say(
        people === undefined ? body : named(body, people),
        people === undefined ? null : speakerOf(body, people),
        body,
        people,
      ),
      noteIds: idsOf(line),
    });
    made = line.index;
    line.use = 'sentence';
    if (verdict?.agreed === true || AGREED_TOO.test(line.text)) also.push(line);
  }
  return { corrections, also };
};

const longDate = (iso: string): string =>
  DateTime.fromISO(iso, { zone: 'utc' }).setLocale('en-GB').toFormat('d MMMM yyyy');

/**
 * The board agrees the previous minutes once, in the stock sentence, whatever was typed for it. Other decisions of
 * the item stay as they are.
 */
export const agreePrevious = (
  decisions: readonly FoundDecision[],
  agenda: readonly AgendaItem[],
  previous: string | null,
  corrections: readonly Correction[],
  also: readonly Line[],
): FoundDecision[] => {
  const item = agenda.find(isMinutesItem);
  if (item === undefined) return [...decisions];
  const about = (one: FoundDecision): boolean =>
    one.item === item.number &&
    (one.words === '' ||
      one.cue === 'assent' ||
      /\b(?:minutes|mins|notes?|correct|accurate|record|correction|amend\w*|as read|change|matters arising)\b/i.test(
        one.words,
      ) ||
      /^(?:agreed|approved|accepted)(?: and signed)?(?:,? (?:subject|as|with)\b.*)?$/i.test(one.words) ||
      (!one.tagged && one.words.split(' ').length <= 5));
  const mine = decisions.filter(about);
  const first = mine[0];
  const [noted] = also;
  if (first === undefined && noted === undefined) return [...decisions];
  if (first === undefined && noted !== undefined)
    return agreePrevious(
      [...decisions, makeDecision(noted, 'assent', { words: '' })],
      agenda,
      previous,
      corrections,
      also.slice(1),
    );
  if (first === undefined) return [...decisions];
  const date = previous === null ? (/\d{1,2} \p{L}+ \d{4}/u.exec(item.title)?.[0] ?? '') : longDate(previous);
  const subject = `The minutes of the ${date === '' ? 'previous meeting' : `meeting held on ${date}`}`;
  const record = mine.some((one) => /\b(?:correct|accurate) record\b/i.test(one.words))
    ? ' as a correct record'
    : '';
  const changed =
    corrections.length === 0 ? '' : `, subject to the correction${corrections.length > 1 ? 's' : ''}`;
  first.words = `${subject} were agreed${record}${changed}.`;
  first.change = '';
  first.type = 'agreed';
  first.sources = [...new Set([...mine.flatMap((one) => one.sources), ...also.flatMap(idsOf)])];
  first.tagged = mine.some((one) => one.tagged);
  return decisions.filter((one) => one === first || !about(one));
};
