import { backshift, hasVerb, lacksSubject } from './backshift.ts';
import { clauseOf, uncapital, withThe } from './clause-of.ts';
import { finiteVerbs } from './finite-verb.ts';
import { verbForms } from './verb-forms.ts';

/** Where one clause of a fast typist ends and the next begins. */
const JOINT = /(,\s+(?:and |but |so )?|\s+(?:but|and|so)\s+(?=\S))/iu;
const SUBJECTLESS =
  /^(?:did|does|do|was|were|is|are|had|has|would|will|could|can|should|might|may)(?:n['’]t| not)?\b/i;
const OPENS =
  /^(?:which|who|where|when|if|because|as|since|while|although|though|not|like|even|especially|including|with|to|than)\b/i;

/** "but need the costs": the verb of a second predicate, in the past with the first. */
const pastFirst = (words: string): string => {
  const [first = ''] = words.split(' ');
  const form = verbForms(first).find(
    ({ kind, noun }) => kind === 'base' && (!noun || /^(?:need|want|like)$/.test(first)),
  );
  return form === undefined ? words : form.past + words.slice(first.length);
};

const whole = (part: string): boolean => hasVerb(part) && !lacksSubject(part) && !OPENS.test(part);

/**
 * Clauses run on, each joined by "that" and in the past: "we tried this, didn't work, people just drove" is "members
 * tried this, that it did not work and that people just drove". Null where a part is no clause.
 */
export const clauses = (typed: string): string | null => {
  const pieces = typed.replace(/[\s.]+$/, '').split(JOINT);
  const parts: { readonly by: string; readonly words: string }[] = [];
  for (let at = 0; at < pieces.length; at += 2) {
    const words = pieces[at] ?? '';
    const by = (pieces[at - 1] ?? '').toLowerCase();
    const last = parts.at(-1);
    const own = whole(words) || (/^,/.test(by) && SUBJECTLESS.test(words));
    if (last !== undefined && !own && !/^,/.test(by))
      parts[parts.length - 1] = { by: last.by, words: `${last.words}${pieces[at - 1]}${pastFirst(words)}` };
    else parts.push({ by, words });
  }
  if (
    parts.length === 0 ||
    !parts.every(({ words, by }) => whole(words) || (by !== '' && SUBJECTLESS.test(words)))
  )
    return null;
  return parts
    .map(({ by, words }, at) => {
      const told = backshift(uncapital(words));
      const clause =
        SUBJECTLESS.test(words) && finiteVerbs(words)[0]?.at === 0 ? `it ${told}` : withThe(clauseOf(told));
      if (at === 0) return clause;
      const word = /but/.test(by) ? ' but' : /so/.test(by) ? ' so' : at === parts.length - 1 ? ' and' : ',';
      return `${word}${word === ' so' ? '' : ' that'} ${clause}`;
    })
    .join('');
};
