export type Tag = 'decision' | 'action';

const DECISION =
  /^[\s*_>•-]*(?:#\s?(?:decisions?|decided|agreed|resolved)\b[:\s–-]*|\[(?:decision|dec)\]\s*|:(?:white_check_mark|decision):\s*|(?:decisions?|resolved|resolution|DEC)\s*(?:\(?\d+\)?)?\s*[:–-]\s*|DECISIONS?\b\s*[:–-]?\s*|agreed\s*:\s*)/;
// "action on fares is overdue" tells how an old one stands.
const ACTION =
  /^[\s*_>•-]*(?:#\s?(?:actions?|todo|ap)\b[:\s–-]*|\[(?:action|ap|todo)\]\s*|(?:actions?(?: point)?|AP|todo|to do)\s*(?:\(?\d+\)?)?\s*[:–-]\s*|ACTIONS?\b\s*[:–-]?\s*(?:for\s+)?|action\s+(?:for|on)\s+(?!(?:[\w'’-]+\s+){1,4}(?:(?:is|are|was|were)(?! to\b)|has|had|remains?|still)\b))/;
const loose = (form: RegExp): RegExp => new RegExp(form.source.replace('DEC)', 'dec)'), 'i');
const DECISION_LOOSE = loose(
  /^[\s*_>•-]*(?:#\s?(?:decisions?|decided|resolved)\b[:\s–-]*|\[(?:decision|dec)\]\s*|(?:decisions?|resolved|resolution|dec)\s*(?:\(?\d+\)?)?\s*[:–]\s*|agreed\s*:\s*|decision\s+[-–]\s*)/,
);
const ACTION_LOOSE = loose(
  /^[\s*_>•-]*(?:#\s?(?:actions?|todo|ap)\b[:\s–-]*|\[(?:action|ap|todo)\]\s*|(?:actions?(?: point)?|ap|todo|to do)\s*(?:\(?\d+\)?)?\s*[:–]\s*|action\s+[-–]\s*|action\s+(?:for|on)\s+(?!(?:[\w'’-]+\s+){1,4}(?:(?:is|are|was|were)(?! to\b)|has|had|remains?|still)\b))/,
);
/** "action OP/BK to do a plan": the word, then whoever is to do it. */
const ACTION_BARE = /^[\s*_>•-]*actions?[\s,]+(?=(?:@\w+|[A-Z]{2,4}\b|[A-Z]\w+\b)[^:]{0,40}\bto\b)/i;
/** "action LC write it up", "AP LC: …", "action lena - options paper", "action me: …". */
const ACTION_OWNED =
  /^[\s*_>•-]*(?:[Aa]ctions?|AP|ap)\s+(?:on\s+)?(?=(?:[A-Z]{2,4}|@\w+)(?:[\s:,/&+–-]|$)|(?:me|[\p{L}]+)\s*(?:[:–]|\s-\s))/u;
/** "LC: ACTION write it up", "LC action: …". */
const OWNER_FIRST =
  /^([A-Z]{2,4}|@\w+|\p{Lu}\p{Ll}+)\s*[:–-]?\s+(?:ACTION\b\s*[:–-]?|[Aa]ction\s*[:–]|#action\b)\s*(?=\S)/u;
const TRAILING = /\s*#(decisions?|actions?)\s*$/i;

/** A decision's or action's tag and the words without it. A tag may also stand at the end. */
export const parseTag = (text: string): { readonly tag: Tag; readonly body: string } | null => {
  const decision = DECISION.exec(text) ?? DECISION_LOOSE.exec(text);
  if (decision !== null) {
    const kept = /^agreed|^#\s?agreed/i.test(decision[0].trim()) ? 'agreed ' : '';
    return { tag: 'decision', body: kept + text.slice(decision[0].length).trim() };
  }
  const action = ACTION.exec(text) ?? ACTION_LOOSE.exec(text) ?? ACTION_BARE.exec(text);
  if (action !== null) return { tag: 'action', body: text.slice(action[0].length).trim() };
  const owned = ACTION_OWNED.exec(text);
  if (owned !== null) return { tag: 'action', body: text.slice(owned[0].length).trim() };
  const first = OWNER_FIRST.exec(text);
  if (first !== null) return { tag: 'action', body: `${first[1]} - ${text.slice(first[0].length).trim()}` };
  const tail = TRAILING.exec(text);
  if (tail === null) return null;
  const tag = (tail[1] ?? '').toLowerCase().startsWith('d') ? 'decision' : 'action';
  return { tag, body: text.slice(0, tail.index).trim() };
};
