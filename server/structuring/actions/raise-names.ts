import type { People } from '#server/house-style/people.ts';
import { isTaskVerb } from './action-verbs.ts';

/** Short words of every day, which are no initials when typed small. */
const WORDS =
  /^(?:is|as|us|we|he|me|it|so|up|do|go|no|in|on|at|or|am|an|to|if|my|by|be|all|and|the|you|she|who|has|had|how|now|one|two)$/;

/** A name cut short and typed small, where a task follows: "vik to cost it", "vik -> first draft". */
const SHORT_NAME =
  /^((?:so |and |then |also )*)(\p{Ll}{2,})(?=\s*(?:->|=>|→)|\s+(?:to|will|is to|and \p{L}+ to)\s+\p{Ll}|\s*[:–-]\s+to\s)/u;

/** Several owners, some typed small: "wz + LC to …", "lc and wz to …". */
const SEVERAL =
  /^((?:so |and |then |also )*)((?:[\p{L}'’]{2,12})(?:\s*(?:[+&,/]|\band\b|\bw\/|\bwith\b)\s*[\p{L}'’]{2,12}){1,3})(?=\s+(?:(?:both|jointly|together)\s+)?(?:to|will|are|doing|taking|writing|drafting|working)\s+\p{Ll}|\s+-\s+\p{Ll})/u;

/** The small initials among several owners in capitals, where each of the others is somebody too. */
const raiseSeveral = (text: string, people: People): string => {
  const several = SEVERAL.exec(text);
  if (several === null) return text;
  let raised = false;
  let known = true;
  const names = (several[2] ?? '').replace(/[\p{L}'’]{2,}/gu, (word) => {
    if (/^(?:and|with)$/i.test(word)) return word;
    const upper = word.toUpperCase();
    if (/^\p{Ll}{2,3}$/u.test(word) && people.cast.some((person) => person.initials === upper)) {
      raised = true;
      return upper;
    }
    const capital = `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
    if (people.find(word).length === 0 && people.find(capital).length === 0) known = false;
    return word;
  });
  return raised && known
    ? `${several[1]}${names}${text.slice((several[1] ?? '').length + (several[2] ?? '').length)}`
    : text;
};

/** "lc to do the summary": initials typed small, where a task follows and somebody in the room has them. */
export const raiseNames = (given: string, people: People): string => {
  const text = raiseSeveral(given, people);
  const small = /^((?:so |and |then )?)(\p{Ll}{2,3})(?= (?:to|will|is to) (\p{L}+))/u.exec(text);
  const typed = small?.[2] ?? '';
  // "will to check the shelters": a word that is a name, where only a name makes sense.
  const word =
    /^((?:so |and |then )?)(will|may|mark|bill|rose|grace|hope|art)(?= (?:(?:is |also |and \p{L}+ )?to|will) (\p{L}+))/u.exec(
      text,
    );
  const name = word?.[2] ?? '';
  if (word !== null && isTaskVerb(word[3] ?? '')) {
    const raised = name.charAt(0).toUpperCase() + name.slice(1);
    if (people.find(raised).some((person) => person.role === 'officer'))
      return `${word[1]}${raised}${text.slice(word[0].length)}`;
  }
  const called = SHORT_NAME.exec(text);
  if (called !== null && !isTaskVerb(called[2] ?? '') && people.find(called[2] ?? '').length === 0) {
    const raised = `${called[2]?.charAt(0).toUpperCase()}${called[2]?.slice(1)}`;
    const found = people.find(raised);
    if (found.length === 1 && found[0]?.role === 'officer')
      return `${called[1]}${raised}${text.slice(called[0].length)}`;
  }
  if (small === null || WORDS.test(typed) || !isTaskVerb(small[3] ?? '')) return text;
  const known = people.cast.some((person) => person.initials === typed.toUpperCase());
  return known ? `${small[1]}${typed.toUpperCase()}${text.slice(small[0].length)}` : text;
};
