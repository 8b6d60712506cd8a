import { finiteVerbs } from './finite-verb.ts';
import { verbForms } from './verb-forms.ts';

/** States: who does not know or like something is not told to. */
const STATES =
  /^(?:think|believe|feel|know|see|like|love|want|need|agree|understand|mind|have|care|trust|accept|recognise|support|get|expect|remember|recall|seem|look|own|work|help|matter|exist|come|go|cost|pay|add|blame)$/;
const NOT =
  /(^|[,;:.–]\s+(?:so |and |but )?|\b(?:so|and|but)\s+)(?:please\s+)?(?:do not|don['’]?t|dont)\s+(\p{Ll}+)\b/giu;

/** "dont quote the figure", where nobody is said to do it, tells members what not to do. */
export const forbids = (said: string): string =>
  said.replace(NOT, (typed: string, lead: string, verb: string) => {
    const base = verbForms(verb.toLowerCase()).some((form) => form.kind === 'base') || verb === 'be';
    return base && !STATES.test(verb.toLowerCase()) ? `${lead}members should not ${verb}` : typed;
  });
const OBJECT =
  /^(?:the|a|an|it|them|this|that|these|those|some|all|more|for|to|up|out|with|plainly|first|on|in|by|council(?:s|lors)?|members|officers|everyone|carefully|again|harder|depots|them)$/;
const ALWAYS =
  /^(?:say|ask|ring-?fence|start|stop|use|push|press|publish|watch|name|tell|scrap|drop|keep|send|write|bring|leave|mandate|simplify|widen|extend|protect|fund|share|invest|put|give|take|get|let|make|add|speak|talk|check|focus|avoid|cap|freeze|copy|learn|treat|wait|pay|merge|charge|sort|train)$/;

/** Whether words tell others what to do: "say plainly what is missing", "ring fence it", "start depots first". */
export const tellsTo = (words: string): boolean => {
  const [first = '', next = ''] = words.toLowerCase().split(/\s+/);
  const verb = first === 'ring' && next === 'fence';
  const forms = verbForms(first);
  // "found the modules too long" is what somebody did, though one may found a school.
  const base =
    (forms.some((form) => form.kind === 'base' && form.past !== first) &&
      !forms.some((form) => form.kind === 'past' && form.base !== first)) ||
    /^(?:put|cut|set|let)$/.test(first);
  return (
    verb ||
    (base &&
      ALWAYS.test(first) &&
      next !== '' &&
      !/^(?:is|are|was|were|has|had|have|will|would|can|could|should)$/.test(next)) ||
    (base && forms.some((form) => form.kind === 'base' && !form.noun) && OBJECT.test(next))
  );
};

/** A remark and what it ends in telling others to do: "the draft is too polite, say so" has two. */
export const orderAfter = (said: string): readonly [string, string] | null => {
  const match = /^(.{8,}?),\s+(?:so |and |please )?(\p{Ll}.*)$/u.exec(said);
  if (match === null) return null;
  const [, remark = '', order = ''] = match;
  // "trippers cost most, pay nothing": a second thing that the same people do.
  const shared = finiteVerbs(remark).at(-1)?.form?.kind === 'base' && !tellsTo(remark);
  return tellsTo(order) && !shared && !/[.;]/.test(remark) ? [remark, order] : null;
};
