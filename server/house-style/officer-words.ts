/** An answer that says yes with a reserve: "legally yes but nobody does". */
export const PARTLY = /^(?:\p{Ll}{3,}ly|in (?:principle|theory|part|law|practice)),? yes\b/iu;
/** How an officer is said to speak: at the first mention, the second, and so on. */
export const VERBS = ['reported', 'explained', 'added', 'said'];
/** What an officer is said to be doing at the meeting. */
export const DOING =
  /^(?:presenting|leading|joining|covering|standing in|sitting in|taking (?:over|this|it)|drafting|chasing|leaving)\b/;
/** What officers can or will do, its subject left out: "can add them". */
export const OFFERS =
  /^(?:can|could|cannot|can['’]t|will|won['’]t|would)(?: not)? (?:(?:also|only|still|easily|certainly|definitely|look to|try to) )?(?:add|check|look|report|bring|send|circulate|share|ask|find|get|write|speak|talk|include|provide|produce|prepare|draft|amend|change|update|arrange|organise|chase|confirm|clarify|come back|put|take|do|give|meet|set|publish|review|revise|explore|investigate|raise|contact|consult|work|go|make sure|ensure|map|model|cost|show|email|follow|pick|extend|remove|move|try|invite)\b/i;
export const REPORTS =
  /^(?:introduced|presented|reported|explained|set out|ran through|went through|updated|outlined|took (?:members|the board|everyone|us)|gave (?:an update|the))\b/i;
