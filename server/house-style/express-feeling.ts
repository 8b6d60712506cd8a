import { backshift, hasVerb } from './backshift.ts';
import { clauseOf, isClause, lower } from './clause-of.ts';
import { thereWas } from './there-was.ts';

/** How somebody took it, said without them: "was surprised that …" is "Surprise was expressed that …". */
export const FEELING =
  /^(?:(?:was|were|is|are)\s+)?(?:(?:both|all|very|really|quite|also|a bit|still|rather)\s+)*(surprised|pleased|glad|delighted|disappointed|concerned|worried|nervous|anxious|unhappy|frustrated|angry|furious|sceptical|doubtful|unsure|unconvinced|not convinced|not sure|not keen|not happy|not pleased|not content|uneasy|annoyed|cross|livid|fuming|dismayed|appalled|shocked|horrified|alarmed|amazed|astonished|gobsmacked|saddened|sorry|ok|okay|fine|relaxed|supportive|sympathetic|wary|cautious|grateful|keen|content|happy|comfortable|fed up|impressed|enthusiastic|thrilled|upset)\b\s*/i;
/** Whether words tell how somebody takes something: "sceptical", "fed up". */
export const isFeeling = (words: string): boolean => FEELING.test(`${words} `);
const FELT: Readonly<Record<string, string>> = {
  surprised: 'Surprise was expressed',
  pleased: 'Satisfaction was expressed',
  glad: 'Satisfaction was expressed',
  delighted: 'Satisfaction was expressed',
  disappointed: 'Disappointment was expressed',
  frustrated: 'Frustration was expressed',
  unhappy: 'Dissatisfaction was expressed',
  angry: 'Strong dissatisfaction was expressed',
  furious: 'Strong dissatisfaction was expressed',
  livid: 'Strong dissatisfaction was expressed',
  fuming: 'Strong dissatisfaction was expressed',
  cross: 'Dissatisfaction was expressed',
  annoyed: 'Dissatisfaction was expressed',
  'not happy': 'Dissatisfaction was expressed',
  'not pleased': 'Dissatisfaction was expressed',
  'not content': 'Dissatisfaction was expressed',
  dismayed: 'Dismay was expressed',
  appalled: 'Dismay was expressed',
  shocked: 'Dismay was expressed',
  horrified: 'Dismay was expressed',
  alarmed: 'Alarm was expressed',
  amazed: 'Surprise was expressed',
  astonished: 'Surprise was expressed',
  gobsmacked: 'Surprise was expressed',
  saddened: 'Regret was expressed',
  sorry: 'Regret was expressed',
  sympathetic: 'Sympathy was expressed',
  'not keen': 'Reservations were expressed',
  uneasy: 'Reservations were expressed',
  wary: 'Caution was expressed',
  cautious: 'Caution was expressed',
  grateful: 'Gratitude was expressed',
  'fed up': 'Frustration was expressed',
  upset: 'Disappointment was expressed',
  thrilled: 'Satisfaction was expressed',
  impressed: 'Satisfaction was expressed',
};
const DOUBTS = /^(?:sceptical|doubtful|unsure|unconvinced|not convinced|not sure)$/i;
const JOINED = /^(?:that|about|at|over|by|with|to|for|on|of|whether|how|why|if)\b/i;

/** What was felt about something: a thing stands after "about", a clause after "that". */
export const expressed = (lead: string, said: string): string => {
  const bare = said.replace(/^(?:about|at|over|by|with|of|on)\s+/i, '');
  if (!/^(?:that|to|for|whether|how|why|if)\b/i.test(bare) && isClause(bare))
    return `${lead} that ${clauseOf(backshift(bare))}`;
  const counted = JOINED.test(said) ? null : thereWas(bare);
  if (counted !== null) return `${lead} that ${counted}`;
  if (!JOINED.test(said)) return `${lead} about ${lower(said)}`;
  return `${lead} ${lower(said).replace(/^(?:by|of|with)\b/, 'at')}`;
};

/** What one member can offer to do, and a room cannot: "happy to go on the radio about it". */
const OFFERS =
  /^to (?:host|speak|talk|write|ring|chase|send|share|go on|go to|visit|meet|draft|do|lead|help|act|take (?:it|that|this)|raise|ask|pilot|trial|join|attend|bring|lend|show|contact|sponsor)\b/iu;

/** A feeling and no more: "not convinced", "very worried". */
const alone = (how: string): string | null =>
  DOUBTS.test(how)
    ? 'Doubt was expressed'
    : /^(?:supportive|enthusiastic)$/.test(how)
      ? 'Support was expressed'
      : /^(?:concerned|worried|nervous|anxious)$/.test(how)
        ? 'Concern was expressed'
        : (FELT[how] ?? null);

/** A member's feeling without the member; null when the words tell of none. */
export const feeling = (words: string): string | null => {
  const match = FEELING.exec(words);
  if (match === null) return null;
  const how = (match[1] ?? '').toLowerCase();
  const rest = words.slice(match[0].length).replace(/^(?:[,:–-]\s*)/, '');
  if (rest === '') return words.trim() === match[0].trim() ? alone(how) : null;
  const joined = JOINED.test(rest);
  if (/^(?:supportive|enthusiastic)$/.test(how))
    return `Support was expressed for ${lower(rest.replace(/^(?:of|for|about)\s+/i, ''))}`;
  if (/^(?:ok|okay|fine|relaxed)$/.test(how))
    return /^(?:with|about|to|for)\b/i.test(rest) ? `A member was content ${lower(rest)}` : null;
  if (/^(?:happy|glad)$/.test(how) && OFFERS.test(rest)) return `A member offered ${lower(rest)}`;
  if (/^(?:keen|content|happy|comfortable)$/.test(how))
    return joined ? `A member was ${how} ${lower(rest)}` : null;
  if (DOUBTS.test(how))
    return joined
      ? `Doubt was expressed ${lower(rest).replace(/^(?:of|by|on)\b/, 'about')}`
      : hasVerb(rest) || rest.split(/\s+/).length > 3
        ? `Doubt was expressed that ${lower(rest)}`
        : `Doubt was expressed about ${lower(rest)}`;
  return expressed(FELT[how] ?? 'Concern was expressed', rest);
};
