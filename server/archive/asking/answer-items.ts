import type { Answer, Citation } from '#server/domain/answer.ts';
import { longDate } from '#server/domain/dates.ts';
import { actionClause, bestSentences, decisionClause, spellInitials } from './answer-parts.ts';
import { cite, whereWords } from './citations.ts';
import { type Intent, readIntent } from './intent.ts';
import type { IndexedItem, IndexedPassage } from './library.ts';
import { ASKS_NUMBER } from './numbers.ts';
import type { Term } from './query-terms.ts';
import { holds, passageFocus, type RankedItem } from './rank-items.ts';
import { stemsOf } from './words.ts';

/** How far below the best another item may score and still be cited beside it. */
const NEAR = 0.8;

/** Answers from the best items: the sentence with the fact, where it stands, and its citation. */
export function answerFromItems(
  question: string,
  intent: Intent,
  ranked: readonly RankedItem[],
  terms: readonly Term[],
  second?: string,
  surname?: string,
): Answer {
  const [best] = ranked;
  if (best === undefined) throw new Error('an answer needs an item');
  const near = ranked
    .slice(1)
    .filter((other) => other.score >= best.score * NEAR && other.coverage >= best.coverage - 0.01);
  const chosen = [best, ...near].slice(0, 3);
  const parts = chosen.map(({ item }) => ({ item, ...say(item, intent, terms, { surname, question }) }));
  const [first] = parts;
  const more = parts.slice(1, 2);
  const also = second === undefined ? '' : sayAlso(best.item, second, terms, first?.words ?? '');
  return {
    question,
    answer: [
      closed(first?.words ?? ''),
      ...(also === '' ? [] : [closed(also)]),
      ...decidedOf(best.item, `${first?.words ?? ''} ${also}`, intent, terms),
      ...(also === '' ? more.map((part) => closed(part.words)) : []),
      ...correctionsOf(best.item),
    ].join(' '),
    abstained: false,
    citations: parts.map(
      ({ item, snippet }): Citation => cite(item.meeting, item.number, item.title, snippet),
    ),
  };
}

/** Longest that the decisions added to an answer may be. */
const ROOM = 420;

/** What was decided of it, when the answer tells only what was said. */
function decidedOf(item: IndexedItem, said: string, intent: Intent, terms: readonly Term[]): string[] {
  if (intent !== 'fact' || item.meeting.source === 'agenda') return [];
  const clauses = pickDecisions(ofKind(item, 'decision'), terms)
    .map((passage) => decisionClause(passage.passage.text, item.meeting.board))
    .filter((clause) => !said.includes(clause));
  const fitting = clauses.filter((_, index) => clauses.slice(0, index + 1).join('; ').length <= ROOM);
  const told = fitting.length > 0 ? fitting : clauses.slice(0, 1);
  if (told.length === 0) return [];
  const words = told.join('; ');
  return [closed(`${words.charAt(0).toUpperCase()}${words.slice(1)}`)];
}

/** What the same item says to the second half of a question ("… and who brings it?"), when that was not said yet. */
function sayAlso(item: IndexedItem, second: string, terms: readonly Term[], said: string): string {
  const intent = readIntent(second);
  const actions = ofKind(item, 'action');
  const wantsAction =
    intent === 'owner' || intent === 'actions' || /^(?:by )?(?:who|whom|when)\b/i.test(second);
  if (wantsAction && actions.length > 0 && !(/^(?:by )?when/i.test(second) && wanted(second).test(said))) {
    const words = sayActions(item, actions, 'owner', terms).words;
    return words === said ? '' : words;
  }
  if (wanted(second).source !== '' && wanted(second).test(said) && intent !== 'decision') return '';
  const { words } = say(item, intent, terms, { question: second });
  return said.includes(words) ? '' : words.replace(/^On [^()]*\([^)]*\):? /, '');
}

/** Says in date order what each meeting did about it; the citations put the weightiest first. */
export function answerTimeline(
  question: string,
  ranked: readonly RankedItem[],
  terms: readonly Term[],
): Answer {
  const [best] = ranked;
  if (best === undefined) throw new Error('an answer needs an item');
  const kept = new Map<string, RankedItem[]>();
  const minuted = ranked.some(({ item }) => item.meeting.source !== 'agenda');
  for (const entry of ranked) {
    if (minuted && entry.item.meeting.source === 'agenda') continue;
    if (entry.score < best.score * 0.4 || entry.coverage < best.coverage * 0.75) continue;
    const list = kept.get(entry.item.meeting.id) ?? [];
    if (list.length < 2 && (list.length === 0 || entry.score >= (list[0]?.score ?? 0) * 0.6))
      list.push(entry);
    kept.set(entry.item.meeting.id, list);
  }
  const chosen = [...kept.values()]
    .flat()
    .sort((a, b) => b.score - a.score)
    .slice(0, 10);
  const said = [...chosen]
    .sort((a, b) => a.item.meeting.date.localeCompare(b.item.meeting.date) || a.item.number - b.item.number)
    .map(({ item }) => ({ item, ...say(item, 'decision', terms, { brief: true }) }));
  const meetings = new Set(said.map(({ item }) => item.meeting.id)).size;
  return {
    question,
    answer: `${meetings === 1 ? 'One meeting' : `${meetings} meetings`} dealt with it. ${said.map(({ words }) => closed(words)).join(' ')}`,
    abstained: false,
    citations: chosen.map(({ item }) =>
      cite(
        item.meeting,
        item.number,
        item.title,
        said.find((entry) => entry.item === item)?.snippet ?? item.title,
      ),
    ),
  };
}

/** Ends as a sentence does. */
const closed = (text: string): string =>
  /[.!?]["'”’)]*$/.test(text) ? text : `${text.replace(/[;:,]$/, '')}.`;

/** A correction agreed later stands beside the words of the item it names. */
function correctionsOf(item: IndexedItem): string[] {
  return item.meeting.corrections
    .filter(({ text }) => new RegExp(`\\bitem ${item.number}\\b`, 'i').test(text))
    .map(({ agreedAtMeeting, text }) => closed(`Corrected on ${longDate(agreedAtMeeting)}: ${text}`));
}

interface Said {
  readonly words: string;
  readonly snippet: string;
}

interface Wish {
  readonly brief?: boolean;
  /** Whose words are asked for, as a stem. */
  readonly surname?: string | undefined;
  readonly question?: string;
}

/** A day or a year is no figure that anybody asked for. */
const withoutDates = (text: string): string =>
  text.replace(/\b\d{1,2} (?=\p{Lu}\p{Ll}{2,8}\b)|\b(?:19|20)\d{2}\b/gu, '');

/** What a sentence must hold to answer: a name, a date, a figure. */
function wanted(question: string): RegExp {
  if (/\bhow (?:much|many)\b|\bwhat (?:percentage|proportion|share|number)\b/i.test(question))
    return /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/i;
  if (/\bwhen\b|\bwhat date\b/i.test(question))
    return /\d{4}|\b(?:January|February|March|April|May|June|July|August|September|October|November|December|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter)\b/;
  if (/\bwho\b/i.test(question)) return /(?<=\S )\p{Lu}[\p{L}'’-]+ \p{Lu}/u;
  return /(?:)/;
}

function say(item: IndexedItem, intent: Intent, all: readonly Term[], wish: Wish = {}): Said {
  const { brief = false, surname, question = '' } = wish;
  if (item.meeting.source === 'agenda') return sayAgenda(item);
  const terms = withinItem(item, all);
  const where = whereWords(item.meeting, item.number, item.title);
  const decisions = ofKind(item, 'decision');
  const actions = ofKind(item, 'action');
  if ((intent === 'owner' || intent === 'actions') && actions.length > 0)
    return sayActions(item, actions, intent, terms);
  const fits = wanted(question);
  const figures = ASKS_NUMBER.test(question);
  const spoken = bestSentences(item, terms, ['point', 'text', 'action']).map((entry) => ({
    ...entry,
    score:
      entry.score *
      (fits.source !== '(?:)' && fits.test(figures ? withoutDates(entry.text) : entry.text) ? 1.35 : 1) *
      (figures && entry.passage.passage.kind === 'action' ? 0.6 : 1) *
      (surname !== undefined && stemsOf(entry.passage.passage.text).includes(surname) ? 1.5 : 1),
  }));
  const [top, second] = spoken.sort((a, b) => b.score - a.score || a.order - b.order);
  const secret = confidentialSentence(item);
  if ((intent === 'decision' || intent === 'appointment') && decisions.length > 0) {
    const picked = brief && decisions.length <= 3 ? decisions : pickDecisions(decisions, terms);
    const clauses = picked.map((passage) => decisionClause(passage.passage.text, item.meeting.board));
    const decided = `${where} ${clauses.join('; ')}.`;
    const added = brief || top === undefined ? '' : addedSentence(item, picked, top.text, terms);
    return {
      words: [decided, added, secret !== null && !brief && added !== secret ? secret : '']
        .filter((part) => part !== '')
        .join(' '),
      snippet: picked[0]?.passage.text ?? item.title,
    };
  }
  const decided = bestSentences(item, terms, ['decision'])[0];
  if (top === undefined || (decided !== undefined && decided.score > top.score * 1.1)) {
    const texts = decided === undefined ? [] : [decisionClause(decided.text, item.meeting.board)];
    const words =
      texts.length === 0
        ? `${where} the item was taken; the minutes say no more of it.`
        : `${where} ${texts.join('; ')}.`;
    return {
      words: [words, secret ?? ''].filter((part) => part !== '').join(' '),
      snippet: decided?.text ?? item.title,
    };
  }
  const body = withNeighbours(top.text, top.passage, second?.text);
  const text = spellInitials(sayPassage(top.passage, body), item);
  return {
    words: [`${where}: ${text}`, secret !== null && !text.includes(secret) ? secret : '']
      .filter((part) => part !== '')
      .join(' '),
    snippet: top.text,
  };
}

/** An agenda holds no decisions: its recommendation is what there is to say. */
function sayAgenda(item: IndexedItem): Said {
  const recommendation = ofKind(item, 'text')[0]?.passage.text;
  return recommendation === undefined
    ? {
        words: `It was on the agenda of ${longDate(item.meeting.date)} (item ${item.number}, ${item.title})`,
        snippet: item.title,
      }
    : {
        words: `${whereWords(item.meeting, item.number, item.title)}: ${recommendation}`,
        snippet: recommendation,
      };
}

function sayActions(
  item: IndexedItem,
  actions: readonly IndexedPassage[],
  intent: Intent,
  terms: readonly Term[],
): Said {
  const where = `(meeting of ${longDate(item.meeting.date)}, item ${item.number}, ${item.title})`;
  const asked = terms.filter((term) => !term.generic);
  const scored = [...actions].sort((a, b) => passageFocus(b, asked) - passageFocus(a, asked));
  const [best] = scored;
  if (best === undefined) return { words: where, snippet: item.title };
  const picked = intent === 'actions' ? actions : [best];
  const clauses = picked.map(actionClause).join('; ');
  const text = `${clauses.charAt(0).toUpperCase()}${clauses.slice(1)} ${where}.`;
  return { words: text, snippet: best.passage.text };
}

/** Inside an item the words of its title tell nothing apart: they count for little. */
const withinItem = (item: IndexedItem, terms: readonly Term[]): Term[] =>
  terms.map((term) =>
    holds(term, (stem) => item.titleStems.has(stem)) > 0.5
      ? { ...term, weight: term.weight * TITLE_WORD }
      : term,
  );
const TITLE_WORD = 0.12;

/** All the item's decisions, or those that hold clearly more of the question when there are several. */
function pickDecisions(decisions: readonly IndexedPassage[], terms: readonly Term[]): IndexedPassage[] {
  if (decisions.length <= 3) return [...decisions];
  const scores = decisions.map((passage) => passageFocus(passage, terms));
  const top = Math.max(...scores);
  const total = terms.reduce((sum, term) => sum + term.weight, 0);
  if (top >= total * 0.4 && top > Math.min(...scores) * 1.3)
    return decisions.filter((_, index) => (scores[index] ?? 0) >= top * 0.75).slice(0, 3);
  return decisions.slice(0, 4);
}

/** A sentence of the discussion, when it holds something asked for that the decision does not. */
function addedSentence(
  item: IndexedItem,
  picked: readonly IndexedPassage[],
  text: string,
  terms: readonly Term[],
): string {
  const asked = terms.filter((term) => !term.generic);
  const said = Math.max(...picked.map((passage) => passageFocus(passage, asked)));
  const extra = bestSentences(item, asked, ['point', 'text'])[0];
  return extra !== undefined && extra.text === text && extra.score > said * 1.25 + 0.01
    ? spellInitials(text, item)
    : '';
}

/** The sentence with the one beside it in its paragraph, so that a reply or a reason comes along. */
function withNeighbours(text: string, passage: IndexedPassage, second: string | undefined): string {
  const whole = passage.passage.text;
  if (whole.length <= 330) return whole;
  const at = whole.indexOf(text);
  const after = whole.slice(at + text.length).trim();
  const next = /^.*?[.!?](?=\s|$)/.exec(after)?.[0] ?? '';
  if (second !== undefined && second !== text && whole.includes(second)) {
    const inOrder = whole.indexOf(second) < at ? [second, text] : [text, second];
    return [...inOrder, inOrder[1] === text && next.length < 200 ? next : ''].join(' ').trim();
  }
  return [text, next.length < 260 ? next : ''].join(' ').trim();
}

const sayPassage = (passage: IndexedPassage, body: string): string =>
  passage.passage.kind === 'action' ? `${actionClause(passage)}.` : body;

const ofKind = (item: IndexedItem, kind: string): IndexedPassage[] =>
  item.passages.filter((passage) => passage.passage.kind === kind);

/** The public sentence that says something was confidential. */
function confidentialSentence(item: IndexedItem): string | null {
  const found = item.passages.find(
    ({ passage }) => passage.kind !== 'title' && /\bconfidential\b/i.test(passage.text),
  );
  if (found === undefined) return null;
  return /[^.]*\bconfidential\b[^.]*\.?/i.exec(found.passage.text)?.[0].trim() ?? null;
}
