import { finiteVerbs } from '#server/house-style/finite-verb.ts';
import { verbForms } from '#server/house-style/verb-forms.ts';
import { firstWord } from './action-owners.ts';
import { hasHappened } from './has-happened.ts';

/** The base form is the past as well: "set out the position" was done in the meeting. */
export const IS_PAST_TOO = /^(?:set|put|read|cut|cost|let|hit|split|spread|run|come)$/i;
/** "met", "went", "wrote": never what somebody is to do. */
const isOnlyPast = (word: string): boolean => {
  const forms = verbForms(word);
  return (
    forms.some((form) => form.kind === 'past' && form.participle !== form.past) ||
    /^(?:met|held|sent|told|said|got|had|made|spoke|brought|found|heard|left|paid)$/.test(word)
  );
};

/** Something told, past or present: "the grant ran out on friday", "read out the letter". */
export const tells = (text: string): boolean =>
  hasHappened(text) ||
  IS_PAST_TOO.test(firstWord(text)) ||
  isOnlyPast(firstWord(text).toLowerCase()) ||
  finiteVerbs(text.split(/[,;]/)[0] ?? '').length > 0;

/** A thing to be made, with no verb of its own: "costed submission to the pay review by 17 October". */
export const isThing = (text: string): boolean =>
  /^(?:\d{1,3} )?\p{Ll}/u.test(text) &&
  !/^(?:and|or|but|you|me|us|them)\b/.test(text) &&
  !tells(text) &&
  !/\b(?:is|are|was|were|has|have|had|will|would|could|should|said|says|asked|thinks?|felt|wants?|did|does|can|closes|opens|ends|starts|expires|again|there|away|absent|late)\b|\p{Ll}[.;]\s/iu.test(
    text,
  ) &&
  !/^(?:\p{Ll}+ed (?:the|that|to|how|on|about|it|them|members|a|an)|to|on|at|in|for|of|under|re|about|regarding|with|after|during|as|via|per|over|through|without|not|back|here|away|off|out|left|there|too|also|and|or|joined|arrived|presented|reported)\b/u.test(
    text,
  );
