import { askIndirectly } from './ask-indirectly.ts';
import type { Turn } from './turns.ts';

/** A sentence that begins with what its speaker said, thought or wished: the speaker of the sentence before. */
const WENT_ON =
  /^(?:(?:and|also|then|but) )?(says|said|wants|wanted|would like|asks|asked|reckons|reckoned|hopes|hoped|thinks|thought|feels|felt|warns|warned|suggests|suggested|argues|argued|believes|believed|fears|feared|expects|expected|wonders|wondered|adds|added|urges|urged|doubts|doubted|insists|insisted|explains|explained|confirms|confirmed|hates|hated|likes|liked|supports|supported|opposes|opposed|welcomes|welcomed|thanked|prefers|preferred|proposes|proposed|queries|queried|questioned|disagreed|doesn['’]t|does not|didn['’]t|did not) (?!(?:by|of|were|was|are|is)\b)(?=\S)/i;
/** The same behind a comma, after a verb that is already the speaker's. */
const AND_SAID =
  /,\s+(?:and |but )?(?=(?:says|said|reckons|reckoned|hopes|hoped|thinks|thought|warned|warns|added|explained|confirmed) (?!by\b)\S)/i;
/** A question put in the order of questions, its mark left out. */
const ASKS =
  /^(?:what (?:happens|happened|becomes|comes)|why (?:is|are|was|were|do|does|did|can|could|will|would|should|has|have)|(?:what|when|where|how|how (?:much|many|long|often|soon|far)(?: \p{L}+){0,3}?|which \p{L}+) (?:is|are|was|were|do|does|did|can|could|will|would|should|has|have)(?:n['’]?t)?|(?:is|are|was|were|can|could|will|would|should|do|does|did|has|have)(?:n['’]?t)? (?:it|we|they|there|this|that|these|anyone|anybody|officers|members)|who (?:is|are|will|would|can))\b|^who(?: \p{L}+){1,3}$/iu;

const asked = (sentence: string): boolean =>
  !/[?,:;]/.test(sentence) &&
  ASKS.test(sentence) &&
  !/^what (?:is|are|was|were) .* (?:is|are|was|were|will|would|has|have) /i.test(sentence) &&
  (/^why /i.test(sentence) || askIndirectly(sentence) !== null);

/**
 * A turn whose later sentences leave out who spoke ("RT: why is that. wants a map"), as a turn for each, and a
 * question without its mark with it. A turn of one sentence, or whose sentences have subjects of their own, is as it was.
 */
export const keepSubject = (turn: Turn): readonly Turn[] => {
  if (turn.speakers.length === 0 && !turn.chair) return [turn];
  const parts = turn.said.split(/(?<=[\p{L}\d)%][.!]|\?)\s+|^[.;]\s+/u);
  const kept: Turn[] = [];
  for (const [at, part] of parts.entries()) {
    const before = kept.at(-1);
    const own = at === 0 ? null : WENT_ON.exec(part);
    const words = part.replace(/[\s.!]+$/, '');
    const question =
      (at > 0 || turn.verb === '') && asked(at > 0 ? words.replace(/\?+$/, '') : words) && !turn.chair;
    if (own !== null)
      kept.push({ ...turn, verb: (own[1] ?? '').toLowerCase(), said: words.slice(own[0].length) });
    else if (before === undefined)
      kept.push({
        ...turn,
        said: question && (parts.length > 1 || askIndirectly(words) === null) ? `${words}?` : part,
      });
    else if (question) kept.push({ ...turn, verb: '', said: `${words.replace(/\?+$/, '')}?` });
    else if (before.said === '' && before.verb !== '')
      kept[kept.length - 1] = { ...before, said: `. ${part}` };
    else
      kept[kept.length - 1] = {
        ...before,
        said: `${before.said}${/[.!?]$/.test(before.said) ? '' : '.'} ${part}`,
      };
  }
  if (kept.length === 1 && parts.length > 1) return [turn];
  return kept.flatMap((one) => {
    const comma = one.verb === '' || one.said === '' ? -1 : one.said.search(AND_SAID);
    if (
      comma < 0 ||
      !/^(?:accepted|agreed|acknowledged|said|says|reported|explained|added|confirmed|noted)$/.test(one.verb)
    )
      return [one];
    const rest = one.said.slice(comma).replace(/^,\s+(?:and |but )?/, '');
    if (rest.includes(',')) return [one];
    const verb = rest.split(' ')[0] ?? '';
    return [
      { ...one, said: one.said.slice(0, comma).replace(/^that$/, 'this') },
      { ...one, verb: verb.toLowerCase(), said: rest.slice(verb.length + 1) },
    ];
  });
};
