import { isFeeling } from './express-feeling.ts';
import { verbForms } from './verb-forms.ts';

/** Whoever speaks, by the words typed for them; null for anybody unknown. */
export type Label = (typed: string) => string | null;

const WHO = String.raw`((?:(?:[Cc]llrs?|[Cc]ouncillor|[Mm]rs?|[Mm]s|[Dd]r)\.? )?\p{L}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]+)?)`;
/** Where another part of a note may begin: behind a sentence, a comma, a dash or a conjunction. */
const PART = new RegExp(
  String.raw`(?:(?<=[\p{L}\d%)'’])([.?!;,]|\s[-–])\s+(?:(?:and|but|while|so|then) )?|(?<=\p{L}{3,}|\d),?\s+(?:but|while|and|whereas)\s+)${WHO}\s+(?=([\p{L}'’]+)(?: (\p{L}+))?)`,
  'gu',
);
/** What is done about a motion belongs to the sentence that tells of the motion. */
const OF_THE_MOTION =
  /^(?:second(?:ed|s|ing)|2nd|2nded|propos\p{L}+|moved|abstain\p{L}*|voted|against|absent|declar\p{L}+|repeat\p{L}+|left|leav\p{L}+|joined|arriv\p{L}+|withdr\p{L}+|stood|stayed|chair\p{L}*)$/u;
/** A part that only opens another clause, or names others: what follows its comma is the same sentence. */
const OPENS =
  /(?:^|[.;]\s|\bthat )(?:if|when|while|because|since|although|as|after|before|once|in|at|on|for|with|by|from|to|per|re)\b[^,;.]*$/i;
const ADVERB = /^(?:also|then|still|just|really|very|quite|v|not|both|again|strongly|totally|actually)$/;

/** Whether a word behind a name says what the person did, said or felt. */
const saysOf = (word: string, next: string): boolean => {
  const said = ADVERB.test(word) && next !== '' ? next : word;
  if (OF_THE_MOTION.test(said)) return false;
  return (
    /^(?:is|was|has|had|will|would|can|could|does|did|doesn['’]t|didn['’]t|isn['’]t|wasn['’]t|won['’]t|can['’]t)$/.test(
      said,
    ) ||
    isFeeling(said === 'fed' ? 'fed up' : said) ||
    /^(?:summed|sums|echoed|echoes|chipped|pitched|wrapped|quizzed)$/.test(said) ||
    (word === 'not' && /^(?:keen|sure|convinced|happy|so sure|a fan)$/.test(next)) ||
    verbForms(said).some(({ kind }) => kind === 'third' || kind === 'past')
  );
};

/**
 * A note in which several people speak, cut where the next begins: "ada says it is late, ivan thinks its fine" is two
 * sentences. What belongs to one sentence stays: a motion and its seconder, a list of names, a clause that opens.
 */
export const partSpeakers = (text: string, label: Label): string =>
  text.replace(
    PART,
    (
      whole: string,
      _mark: string | undefined,
      who: string,
      word: string,
      next: string | undefined,
      at: number,
    ) => {
      const before = text.slice(0, at);
      // "agreed, ada said, and would go further": told between commas.
      if (whole.startsWith(',') && text.slice(at + whole.length + word.length).startsWith(',')) return whole;
      if (!saysOf(word.toLowerCase(), (next ?? '').toLowerCase())) return whole;
      if (!/[.?!;]/.test(whole.charAt(0)) && (OPENS.test(before) || before.trim().split(/\s+/).length < 3))
        return whole;
      const name = label(who);
      return name === null ? whole : `${/^\?/.test(whole) ? '?' : '.'} ${name}${joint(word)} `;
    },
  );

/** A verb stands behind a name as it is; anything else is what the person is or thinks. */
const joint = (word: string): string =>
  ADVERB.test(word) || word === 'fed' || (isFeeling(word) && verbForms(word).length === 0) ? ':' : '';

const FIRST = new RegExp(String.raw`^${WHO}\s+(?=([\p{L}'’]+)(?: (\p{L}+))?)`, 'u');

/** The same for the name that a note begins with: "ada not keen" is "Ada Finch: not keen". */
export const firstSpeaker = (text: string, label: Label): string => {
  const [whole = '', who = '', word = '', next = ''] = FIRST.exec(text) ?? [];
  if (whole === '' || !saysOf(word.toLowerCase(), next.toLowerCase())) return text;
  const name = label(who);
  return name === null ? text : `${name}${joint(word)} ${text.slice(whole.length)}`;
};

/** Reports round the table: the heading says nothing of its own. */
const ROUND =
  /^(?:lead members?|(?:lead )?members?['’]? (?:updates?|reports?)|round(?: the)? table|updates?)\s*[-–:]\s+(?=[\p{L}. ]{2,20}(?:\s?:|\s[-–])\s)/iu;
const ASKS =
  /^(?:an? )?(?:q|qn|question|query)s?:? (?:raised |asked |put )?(?:from|by) (\p{L}[\p{L}'’. -]*?) (?:re|on|about|regarding|concerning|as to)[: ]+/iu;
const SAID_BY =
  /(^|[.?!;,]\s+)((?:really |very |quite )?(?:good|great|fine|bad|poor|sensible|nice|lovely|excellent) \p{Ll}+),? (?:said|says|say) (everyone|everybody|all|most|members|the board|several(?: members)?)\b/iu;

/** Frames of a note put the plain way: "q from ada re access" is "ada asked about access". */
export const unframed = (text: string, label: Label): string =>
  text
    .replace(ROUND, '')
    .replace(ASKS, (whole: string, who: string) => {
      const name = label(who);
      return name === null ? whole : `${name} asked about `;
    })
    .replace(
      SAID_BY,
      (_, mark: string, what: string, who: string) =>
        `${mark.replace(',', '.')}${who.charAt(0).toUpperCase()}${who.slice(1)} said that this was a ${what.toLowerCase()}`,
    );

const HONOURED =
  /\b(thanks? to|thanked|thank you to|well done(?: to)?|congratulated|praised|praise for) (\p{Ll}{3,})(?=$|[ ,.;])/giu;

/** Those thanked or praised under their names: "thanks to lena" is "thanks to Lena Cross". */
export const honoured = (text: string, fullName: Label): string =>
  text.replace(HONOURED, (whole: string, lead: string, who: string) => {
    const name = fullName(who);
    return name === null ? whole : `${lead} ${name}`;
  });
