import type { Turn } from './turns.ts';

/** What a speaker is told to think or say, typed after a colon or a dash: "US: reckons it is too dear". */
const OWN =
  /^(?:(?:also|really|just|still|then|now)\s+)?(says|said|reckons|reckoned|hopes|hoped|fears|feared|doubts|doubted|believes|believed|thinks|thought|feels|felt|hates|hated|loves|loved|likes|liked|dislikes|disliked|insists|insisted|observes|observed|recalls|recalled|remembers|remembered|urges|urged|drew|draws|disclosed|discloses|regrets|regretted|suspects|suspected|expects|expected|misread|misspoke|wonders|wondered|asks|asked|accepts|accepted|prefers|preferred|repeats|repeated|queries|queried|complains|complained|argues|argued|warns|warned|suggests|suggested|wants|wanted|favours|favoured|opposes|opposed|supports|supported|welcomes|welcomed|proposes|proposed|congratulates|congratulated|thanks|thanked|praises|praised|found|finds|knows|knew|understands|understood|noticed|notices|admits|admitted|imagines|imagined|assumes|assumed|calls|called|describes|described)\b\s*/i;
/** After these the word was a noun or told which: "fears about cost", "proposed changes are late". */
const NOUN = /^(?:about|over|of|on|for|in|by|from|were|are|was|is|remain|that (?:are|were))\b/i;
const GOVERNED = /^(?:that|the|a|an|this|to|it|them|our|one|more|less|members|councils|officers|we)\b/i;
const FINITE = /\b(?:is|are|was|were|has|have|will|would|can|could)\b/i;

/** The turn with the verb that its words begin with, where that verb is the speaker's own. */
export const withOwnVerb = (turn: Turn): Turn => {
  if (turn.verb !== '' || turn.speakers.length === 0) return turn;
  const match = OWN.exec(turn.said);
  const verb = match?.[1]?.toLowerCase() ?? '';
  const said = turn.said.slice(match?.[0].length ?? 0);
  if (verb === '' || (said === '' && verb !== 'misspoke') || /^thanks (?:to|for)\b/i.test(turn.said))
    return turn;
  if (
    /^(?:hopes|fears|doubts|thanks|favours|expected|supported|proposed|suggested|opposed|suspected|disclosed|preferred|favoured|feared|hated|disliked|accepted|repeated|queried)$/.test(
      verb,
    )
  ) {
    if (NOUN.test(said) || (/ed$/.test(verb) && !GOVERNED.test(said) && FINITE.test(said))) return turn;
  }
  return { ...turn, verb, said };
};
