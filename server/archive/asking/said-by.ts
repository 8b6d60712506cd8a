import type { IndexedItem, Library } from './library.ts';
import { bareName } from './library.ts';
import { stemsOf, wordsOf } from './words.ts';

const SPEAKS =
  /\b(?:say|said|says|ask|asked|argue\w*|think|thought|tell|told|suggest\w*|raise[sd]?|explain\w*|comment\w*|mention\w*|feel|felt|report\w*|point(?:ed)? out|highlight\w*|outline[sd]?|present\w*|introduc\w*|propose[sd]?|view|views|opinion|position|stance|warn\w*|claim\w*|stress\w*|respon\w*|repl\w+|call(?:ed)? for)\b/i;

/** A person whom a question asks the words of, with the stems that name them in the minutes. */
export interface Speaker {
  readonly name: string;
  readonly words: ReadonlySet<string>;
  readonly surname: string;
}

/** The one person of the papers whose words a question asks for, or null. */
export function speakerOf(question: string, library: Library): Speaker | null {
  if (
    !/^\W*(?:and |so )?(?:what|did|does|has|had|how|why|which|when|where)\b/i.test(question) ||
    !SPEAKS.test(question)
  )
    return null;
  const asked = ` ${wordsOf(question).join(' ')} `;
  const byLength = [...library.people].sort((a, b) => b.length - a.length);
  const full = byLength.find((name) => asked.includes(` ${wordsOf(name).join(' ')} `));
  const titled =
    /\b(?:Cllr|Councillor|Mayor|Mr|Mrs|Ms|Dr|Sir|Lord|Lady)\.?\s+(?:\p{Lu}[\p{L}'’]+\s+)?(\p{Lu}[\p{L}'’-]+)/u.exec(
      question,
    )?.[1];
  const name =
    full ?? byLength.find((known) => titled !== undefined && bareName(known).split(' ').at(-1) === titled);
  if (name === undefined) return null;
  const parts = stemsOf(bareName(name).replace(/-/g, ' '));
  const surname = parts.at(-1) ?? '';
  return { name, words: new Set(parts), surname };
}

/** Whether the discussion of an item tells what the person said: by surname, or by the initials the minutes use. */
export function speaksIn(item: IndexedItem, speaker: Speaker): boolean {
  const short = speaker.name
    .split(/[\s-]+/)
    .map((word) => word.charAt(0))
    .join('')
    .toLowerCase();
  return item.passages.some(
    ({ passage, stems }) =>
      passage.kind !== 'title' &&
      (stems.has(speaker.surname) ||
        (short.length > 1 &&
          stems.has(short) &&
          item.meeting.passages.some((other) =>
            other.text.includes(`${speaker.name} (${short.toUpperCase()})`),
          ))),
  );
}
