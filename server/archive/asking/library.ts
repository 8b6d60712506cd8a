import type { Passage, ReadableMeeting } from '#server/domain/archive.ts';
import { type Acronyms, capitalsIn, learnAcronyms, learnInitialisms } from './acronyms.ts';
import { isFunctionWord } from './generic-words.ts';
import { KNOWN_ACRONYMS } from './known-acronyms.ts';
import { stemOf, wordsOf } from './words.ts';

export interface IndexedPassage {
  readonly passage: Passage;
  readonly stems: ReadonlySet<string>;
  /** Its content stems in order between spaces, for finding a phrase. */
  readonly sequence: string;
}

/** An agenda item of one meeting with the passages the asker may read. */
export interface IndexedItem {
  readonly meeting: ReadableMeeting;
  readonly number: number;
  readonly title: string;
  readonly passages: readonly IndexedPassage[];
  readonly titleStems: ReadonlySet<string>;
  /** How strongly each stem belongs to the item: its title and what was decided count for more. */
  readonly weights: ReadonlyMap<string, number>;
}

/** Everything one asker may read, learned once: all statistics are of these passages and no others. */
export interface Library {
  readonly meetings: readonly ReadableMeeting[];
  readonly items: readonly IndexedItem[];
  readonly itemsByStem: ReadonlyMap<string, readonly IndexedItem[]>;
  /** Words as they are written, with how often, for mending a misspelt question. */
  readonly words: ReadonlyMap<string, number>;
  readonly acronyms: Acronyms;
  /** The same the other way round: by the stems of their words. */
  readonly writtenOut: ReadonlyMap<string, string>;
  /** Initials of capitalised phrases that the papers never abbreviate, for a question that does. */
  readonly initialisms: Acronyms;
  /** Words written in capitals. */
  readonly capitals: ReadonlySet<string>;
  readonly rows: readonly AttendanceRow[];
  /** Names of people, without titles: of the lists, of owners, and of those whom the minutes introduce with a job. */
  readonly people: readonly string[];
}

export interface AttendanceRow {
  readonly meeting: ReadableMeeting;
  readonly passage: Passage;
  readonly nameWords: readonly string[];
}

const WEIGHT: Readonly<Record<Passage['kind'], number>> = {
  title: 3,
  decision: 1.8,
  action: 1.8,
  point: 1,
  text: 1,
  attendance: 0,
};

/** Learns a library from the meetings in an asker's scope. */
export function learnLibrary(meetings: readonly ReadableMeeting[]): Library {
  const items = meetings.flatMap(itemsOf);
  const itemsByStem = new Map<string, IndexedItem[]>();
  for (const item of items) {
    for (const stem of item.weights.keys()) {
      const list = itemsByStem.get(stem);
      if (list === undefined) itemsByStem.set(stem, [item]);
      else list.push(item);
    }
  }
  const words = new Map<string, number>();
  for (const meeting of meetings) {
    for (const passage of meeting.passages) {
      for (const word of wordsOf(passage.text)) words.set(word, (words.get(word) ?? 0) + 1);
    }
  }
  const texts = [
    ...new Set(
      meetings.flatMap((meeting) =>
        meeting.passages.filter(({ kind }) => kind !== 'attendance').map(({ text }) => text),
      ),
    ),
  ];
  const acronyms = new Map([...knownIn(words), ...learnAcronyms(texts)]);
  return {
    meetings,
    items,
    itemsByStem,
    words,
    acronyms,
    writtenOut: new Map([...acronyms].map(([short, expansion]) => [expansion.map(stemOf).join(' '), short])),
    initialisms: learnInitialisms(texts, words),
    capitals: capitalsIn(texts),
    rows: meetings.flatMap((meeting) =>
      meeting.passages
        .filter((passage) => passage.kind === 'attendance')
        .map((passage) => ({ meeting, passage, nameWords: wordsOf(bareName(passage.detail.name ?? '')) })),
    ),
    people: peopleOf(meetings),
  };
}

/** Acronyms of every council that these papers use: as letters, or by all their words. */
const knownIn = (words: ReadonlyMap<string, number>): [string, readonly string[]][] =>
  [...KNOWN_ACRONYMS].filter(
    ([key, expansion]) => words.has(key) || expansion.every((word) => words.has(word)),
  );

/** "Ann Example, Head of …", "Ann Example (AE)", "Ann Example (Head of …)". */
const INTRODUCED =
  /(\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+){1,2})(?=,\s+(?:\p{Lu}|the )|\s+\((?:\p{Lu}{2,3}|\p{Lu}\p{Ll}))/gu;

function peopleOf(meetings: readonly ReadableMeeting[]): string[] {
  const names = new Set<string>();
  for (const { passages } of meetings) {
    for (const { kind, text, detail } of passages) {
      for (const name of [detail.name ?? '', ...(detail.owners ?? [])]) {
        if (/\s/.test(bareName(name))) names.add(bareName(name));
      }
      if (kind === 'attendance') continue;
      for (const [, name = ''] of text.matchAll(INTRODUCED)) names.add(bareName(name));
    }
  }
  return [...names].filter((name) => /\s/.test(name));
}

/** A name without its title and honours. */
export const bareName = (name: string): string =>
  name
    .replace(/\b(?:OBE|CBE|MBE|KBE|DBE|DL|JP|MP|QC|KC|BEM|QPM)\b/g, '')
    .replace(
      /^(?:(?:Cllr|Councillor|Mayor|Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness|Chief Superintendent)\.?\s+)+/i,
      '',
    )
    .trim();

function itemsOf(meeting: ReadableMeeting): IndexedItem[] {
  const byNumber = new Map<number, IndexedPassage[]>();
  for (const passage of meeting.passages) {
    if (passage.item === 'att') continue;
    const owners = (passage.detail.owners ?? []).join(' ');
    const stems = contentStems(`${passage.text} ${owners}`);
    const indexed = {
      passage,
      stems: new Set([...stems, ...linkedStems(passage, meeting)]),
      sequence: ` ${stems.join(' ')} `,
    };
    const list = byNumber.get(passage.item);
    if (list === undefined) byNumber.set(passage.item, [indexed]);
    else list.push(indexed);
  }
  return [...byNumber.entries()].map(([number, passages]) => {
    const title = passages[0]?.passage.itemTitle ?? '';
    return {
      meeting,
      number,
      title,
      passages,
      titleStems: new Set(contentStems(title)),
      weights: weigh(passages),
    };
  });
}

/** A sentence that speaks of "item 6" speaks of that item's subject. */
function linkedStems(passage: Passage, meeting: ReadableMeeting): string[] {
  const numbers = [...passage.text.matchAll(/\bitem (\d{1,2})\b/gi)].map((match) => Number(match[1]));
  return numbers.flatMap((number) =>
    contentStems(meeting.passages.find((other) => other.item === number)?.itemTitle ?? ''),
  );
}

const contentStems = (text: string): string[] =>
  wordsOf(text)
    .filter((word) => !isFunctionWord(word))
    .map(stemOf);

function weigh(passages: readonly IndexedPassage[]): Map<string, number> {
  const weights = new Map<string, number>();
  for (const { passage, stems } of passages) {
    for (const stem of stems) weights.set(stem, (weights.get(stem) ?? 0) + WEIGHT[passage.kind]);
  }
  return weights;
}
