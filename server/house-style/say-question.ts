import { askIndirectly } from './ask-indirectly.ts';
import { backshift, hasVerb } from './backshift.ts';
import { impersonal, lower, upper } from './clause-of.ts';

/** What was asked: "about x", "whether …" or "for x". */
export const asked = (said: string): string => {
  if (/^(?:for|that)\b/.test(said))
    return /^for\b/.test(said) ? `A request was made ${said}` : `It was asked ${said}`;
  if (/^(?:about|re|regarding|on)\b/.test(said))
    return `Clarification was sought ${said.replace(/^\w+/, 'on')}`;
  if (
    /^(?:\p{L}+ ){1,3}to \p{Ll}/u.test(said) &&
    !/^(?:how|what|whether|when|where|who|which|if|why)\b/.test(said)
  )
    return `A member asked ${said}`;
  return `It was asked ${said.replace(/^if\b/, 'whether')}`;
};

const DIRECT =
  /^(?:what|how|when|why|where|who|which|is|are|was|were|do|does|did|can|could|will|would|should|has|have|had)\b/i;

/** A question nobody's answer was noted to: made indirect where its words allow, else as it was put. */
export const sayQuestion = (question: string): string => {
  const request = /^(?:can|could|may) (?:we|members|i) (?:please )?have (.+?)\?*$/i.exec(question);
  if (request !== null) return `A request was made for ${request[1]}`;
  const clause = askIndirectly(question);
  if (clause !== null)
    return clause.startsWith('whether') ? `It was asked ${clause}` : `Clarification was sought on ${clause}`;
  const topic = question.replace(/\?+$/, '');
  if (!hasVerb(topic) && !DIRECT.test(topic) && topic.split(/\s+/).length <= 6 && !/[?.,:;]/.test(topic))
    return `Clarification was sought on ${lower(topic)}`;
  return upper(impersonal(backshift(question), 'members'));
};

/** The topic of a question for "In response to a question about …"; null when it has no short one. */
export const questionTopic = (verb: string, said: string): string | null => {
  const clean = said.replace(/[\s.?,;]+$/, '');
  const about = /^(?:what|how) about (\S.*)$/i.exec(clean);
  if (verb === '' && about !== null) return about[1] ?? null;
  if (/^want/.test(verb))
    return /^to know\b/.test(clean)
      ? impersonal(backshift(clean.replace(/^to know (?:about )?/, '')), 'members')
      : null;
  if (verb === '' && DIRECT.test(clean))
    return /\?/.test(said) || /^(?:what|how|when|why|where|who|which)\b/i.test(clean)
      ? askIndirectly(clean)
      : null;
  if (/^ask|^wonder|^quer|^question/.test(verb)) {
    if (/^(?:about|re|regarding)\b/.test(clean)) return clean.replace(/^\w+\s+/, '');
    if (verb.startsWith('quer') || verb.startsWith('question')) return clean;
    return /^(?:if|whether|what|how|when|why|where|who|which)\b/.test(clean)
      ? `${impersonal(backshift(clean), 'members').replace(/^if\b/, 'whether')}`
      : null;
  }
  return /\?/.test(said) ? impersonal(backshift(clean.split('?')[0] ?? clean), 'members') : null;
};
