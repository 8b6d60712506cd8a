import { verbForms } from '#server/house-style/verb-forms.ts';
import { isDomestic } from '../leaving-out/idle-evidence.ts';
import { AHEAD } from './clauses.ts';

/** What a board does to a matter, by the participle with which it is told. */
const SETTLING =
  /^(?:put|keep|halve|double|drop|scrap|give|let|allow|go|pick|choose|turn|throw|vote|sign|defer|park|leave|shelve|rule|back|cap|set|fix|limit|award|grant|trim|stick|settle|plump|opt|knock|hold|split|freeze|cut|raise|extend|reject|refuse)$/;
/** What is as often done by others or to other things, unless the board is named. */
const ANYBODY = /^(?:cut|raise|extend|hold|set|fix|split|let|allow|give|leave|put|limit)$/;
const HAVE_DONE = new RegExp(
  `^${AHEAD}(?:(they|we)(?:['’]ve| have)|((?:the |our )?(?:board|members|committee|panel|forum|group))(?: has| have))(?: (?:all|now|then|just|also|both|finally|duly|at last))* (\\p{Ll}+) ([^.;]{3,120})$`,
  'iu',
);
const PUT_OFF = /^(?:put|push|kick|move|knock|hold)$/;
const WHEN = '(?:to|until|till?|for|into|over to) (.+)';
const OFF = new RegExp(`^(.{3,70}?) (?:off|back|over) ${WHEN}$|^(?:off|back|over) (.{3,70}?) ${WHEN}$`, 'iu');
/** What led to it: "Ada raised the equality duty, so they've dropped the rule". */
export const THEREFORE =
  /^(?:[^?]{8,140}, (?=so (?:they|we|members|the board)(?:['’]ve| have| has)\b)|(?:having|after|given|because|since|with|in (?:the )?light of)\b[^?]{8,140}? (?=(?:they|members|the board)(?:['’]ve| have| has) \p{Ll}+ed\b))/iu;
/** "they've put the move off to January", "board have halved the pilot". */
export const haveDone = (whole: string): string | null => {
  const [text = '', ...more] = whole.replace(THEREFORE, '').split(/(?<=\p{L}{2})[.;]\s+/u);
  const did = haveDoneSo(text);
  return did === null || more.length === 0
    ? did
    : `${did}; ${more.join('. ').replace(/^(?:It|They|This|That|Members)\b/u, (word) => word.toLowerCase())}`;
};
const haveDoneSo = (text: string): string | null => {
  const match = HAVE_DONE.exec(text);
  if (
    match === null ||
    /\b(?:again|already|since|last (?:year|month|week)|so far|up again|their own)\b/iu.test(text)
  )
    return null;
  const [, pronoun, , word = '', rest = ''] = match;
  // "kept going", "picked up the pace": how they fared.
  if (/^(?:\p{Ll}{2,}ing|up|on|in|away|to)\b/u.test(rest)) return null;
  const base = verbForms(word.toLowerCase()).find((form) => form.kind === 'participle')?.base;
  if (base === undefined) return null;
  if (isDomestic(text)) return null;
  const off = OFF.exec(rest);
  if (PUT_OFF.test(base) && off !== null) return `deferred ${off[1] ?? off[3]} to ${off[2] ?? off[4]}`;
  if (!SETTLING.test(base)) return null;
  if (pronoun !== undefined && ANYBODY.test(base)) return null;
  const gone = /^(?:for|with) (.+)$/iu.exec(rest)?.[1];
  if (base === 'go' || base === 'plump' || base === 'opt' || base === 'settle')
    return gone === undefined && !/^on /i.test(rest)
      ? null
      : `agreed on ${(gone ?? rest).replace(/^on /i, '')}`;
  if (/^(?:turn|throw|vote|rule|knock|reject|refuse)$/.test(base)) {
    const no = /^(?:(?:down|out|back) (.{3,})|(.{3,}?) (?:down|out|back))$/iu.exec(rest);
    const thing = no?.[1] ?? no?.[2] ?? (/^(?:reject|refuse)$/.test(base) ? rest : undefined);
    return thing === undefined ? null : `rejected ${thing}`;
  }
  if (base === 'sign')
    return /\boff\b/.test(rest) ? `approved ${rest.replace(/\s*\boff\b(?: on)?\s*/, ' ').trim()}` : null;
  if (base === 'defer' || base === 'park' || base === 'shelve') return `deferred ${rest}`;
  if (base === 'back') return `supported ${rest}`;
  return `agreed to ${base} ${rest}`;
};
