export type AttendanceIntent =
  | { readonly kind: 'role'; readonly role: 'chair' | 'vice-chair' | 'deputy-chair' }
  | { readonly kind: 'apologies' }
  | { readonly kind: 'substitutes' }
  | { readonly kind: 'authority-of' }
  | { readonly kind: 'from-authority'; readonly authority: string }
  | { readonly kind: 'attended' | 'apologised' | 'how-often' | 'first' | 'last'; readonly yesNo: boolean }
  | { readonly kind: 'chaired' }
  | { readonly kind: 'group-of' }
  | { readonly kind: 'in-group'; readonly group: string }
  | { readonly kind: 'who-is' }
  | { readonly kind: 'present' }
  | { readonly kind: 'count' }
  | { readonly kind: 'guests' }
  | { readonly kind: 'officers' }
  | { readonly kind: 'position-of' }
  | { readonly kind: 'venue' };

const ATTEND =
  /\b(?:attend\w*|present|there|turn(?:ed)? up|show(?:ed)? up|ma[dk]e it|took part|absent|missing|missed|come|came|go to|went to|sat on|sit on|serve[ds]? on|at (?:the|that|our)\b.*\b(?:meeting|board|committee|panel|forum)\b|(?:at|on|in) (?:the )?(?:zoom|teams|call)\b|at the .*\b(?:note|workshop)|at (?:the|that|our)(?=\W*$)|on the (?:attendance )?list)\b/i;

const RANK = '(?:(vice|deputy)[\\s-]*)?chair(?:man|men|woman|person)?s?\\b';
const ROLE = new RegExp(
  `\\b(?:who(?:'s|\\s+(?:is|was|were|are|acted as|served as|sat as))?|name of|names of|compare who)\\s+(?:(?:the|our|its|acting|current|new)\\s+)*(?:${RANK}|(?:vice |deputy )?(?:chaired|presid\\w+|led the meeting|took the chair|(?:was )?in the chair))(?!\\s+(?:of the (?:planning|steering|task|sub)|ask|say|invite|thank|write|sum|propose))`,
  'i',
);
const ROLE_AUTHORITY = new RegExp(`\\b(?:which|what) (?:council|authority)\\b.*\\bthe ${RANK}`, 'i');

const COUNT =
  /\bhow many (?:\w+ )?(?:members|councillors|people|attended|attendees|were (?:present|there)|mayors|apologies|officers|guests|substitutes|observers|sent apologies)\b(?!.*\b(?:trained|accredited|elected|said|homeless)\b).*\b(?:attend\w*|present|there|came|come|meeting|board|sent|apolog\w*|substitut\w*)\b|\bhow many (?:members|people|councillors) (?:attended|came|turned up|apologised|sent apologies)\b/i;
const GROUP =
  /\b(?:labour|conservative|tory|tories|liberal democrats?|lib ?dems?|independents?|greens|green (?=group|party|members|councillors)|plaid cymru|reform uk)\b/i;

/** Reads whether a question is about who was there, and what of it. `named`: it names somebody of the lists. */
export function readAttendanceIntent(question: string, named: boolean): AttendanceIntent | null {
  const asksWho =
    /\b(?:who|whom|which (?:councillors?|members?|people|officers?|guests?|mayors?)|list|name the|names of|(?:did|were|was|are|had) (?:there )?(?:any|some)(?:one|body)?)\b/i.test(
      question,
    );
  if (
    /\bwhere\b.*\b(?:meeting|meet|board|committee|panel)\b|\bwhere (?:was|is) (?:it|this|that) held\b|\bwhat (?:was the )?venue\b|\bvenue (?:of|for) the\b.*\b(?:meeting|board)\b|\bwhich (?:venue|building|room)\b/i.test(
      question,
    ) &&
    !named
  ) {
    return { kind: 'venue' };
  }
  const yesNo = /^\W*(?:and |so )?(?:did|was|were|is|are|has|have|had|does|do)\b/i.test(question);
  const group = GROUP.exec(question)?.[0];
  if (
    named &&
    /\b(?:which|what) (?:political )?(?:group|party)\b|\bpolitical (?:group|party)\b|\bwhose group\b/i.test(
      question,
    )
  )
    return { kind: 'group-of' };
  if (named && group !== undefined && yesNo) return { kind: 'group-of' };
  if (
    !named &&
    group !== undefined &&
    asksWho &&
    /\bmembers?\b|\bgroup\b|\bcouncillors?\b|\bsubstitutes?\b|\bsat\b|\bwere\b/i.test(question)
  )
    return { kind: 'in-group', group };
  if (COUNT.test(question)) return { kind: 'count' };
  if (
    /\bapolog\w*|\bsent regrets\b|\babsen\w+\b|\bwho (?:was|were) (?:missing|away)\b|\bcould ?n[o']?t (?:attend|come|make it)\b|\bunable to attend\b|\bdid ?n[o']?t (?:attend|come|make it)\b|\b(?:who|members?) missed\b/i.test(
      question,
    )
  )
    return named ? { kind: 'apologised', yesNo } : { kind: 'apologies' };
  if (
    /\bsubstitut\w*|\bstood in\b|\bstand(?:ing)? in\b|\bsat (?:in )?for\b|\bin (?:place|the place|stead) of\b|\bdeputis\w+\b|\breplaced?\b.*\bmeeting\b|\bfilled in\b|\bcover(?:ed|ing) for\b/i.test(
      question,
    ) &&
    (asksWho || named)
  ) {
    return { kind: 'substitutes' };
  }
  if (
    /\b(?:which|what) (?:council|authority|local authority|organisation|body|place|borough|county)\b.*\b(?:from|represent\w*|of|for|belong\w*|sit\w*|serve\w*|come)\b|\bwhere (?:is|was|does|did)\b.*\b(?:from|come from)\b|\bwho(?:m)? (?:does|did) .*\brepresent\b|\bwhose council\b|\b(?:council|authority) (?:of|is|was|does)\b/i.test(
      question,
    ) &&
    named
  ) {
    return { kind: 'authority-of' };
  }
  const role = ROLE.exec(question) ?? ROLE_AUTHORITY.exec(question);
  if (role !== null) {
    const rank = role[1]?.toLowerCase();
    return {
      kind: 'role',
      role: rank === 'vice' ? 'vice-chair' : rank === 'deputy' ? 'deputy-chair' : 'chair',
    };
  }
  if (
    named &&
    /^\W*(?:did|has|have|had|was|were|is|when|how often|how many (?:times|meetings)|which meetings?|at which meetings?)\b.*\b(?:chair\w*|presid\w*)\b/i.test(
      question,
    )
  )
    return yesNo ? { kind: 'chaired' } : { kind: 'attended', yesNo };
  const from =
    /\b(?:who|anyone|anybody|which councillors?|which members?)\b.*\b(?:represent\w*|from|for)\s+(?:the\s+)?(\p{Lu}[\p{L}&,.'’ -]+?)\s*(?:\?|$|\bat\b|\bin\b|\bon\b|\bwas\b|\battend\w*|\bthere\b)/iu.exec(
      question,
    );
  if (
    from !== null &&
    /\brepresent\w*|\b(?:attended|came|present|there|spoke|sat)\s+(?:for|on behalf of)\b|\b(?:was|came|attended|present|there|member|members|councillors?|anyone|anybody|who)\b.*\bfrom\b/i.test(
      question,
    )
  ) {
    return { kind: 'from-authority', authority: from[1] ?? '' };
  }
  if (
    named &&
    /\bhow (?:often|many (?:times|meetings))\b/i.test(question) &&
    /\b(?:attend\w*|present|there|came?|been|miss\w*|absent)\b/i.test(question)
  )
    return { kind: 'how-often', yesNo: false };
  if (
    named &&
    /^\W*who(?:'s| is| was)\s+(?:(?:cllr|councillor|mayor|mr|mrs|ms|dr|sir|lord)\s+)?\p{L}[\p{L}'’-]+(?:\s+\p{L}[\p{L}'’-]+){0,2}\s*\??$/iu.test(
      question,
    )
  )
    return { kind: 'who-is' };
  if (named && /\b(?:what|which) (?:role|position|post|office)\b|\bas what\b/i.test(question))
    return { kind: 'position-of' };
  if (
    named &&
    ATTEND.test(question) &&
    /^\W*(?:did|was|were|has|have|had|is|when|which|what|how|can|do|does)\b/i.test(question)
  )
    return {
      kind: /\bfirst\b/i.test(question)
        ? 'first'
        : /\b(?:last|latest|most recently)\b(?! meeting)/i.test(question)
          ? 'last'
          : 'attended',
      yesNo,
    };
  if (
    /\b(?:guests?|visitors?|observ(?:ed|ing|ers?)|in attendance|external|outsiders?)\b/i.test(question) &&
    asksWho
  )
    return { kind: 'guests' };
  if (/\bofficers?\b/i.test(question) && asksWho && ATTEND.test(question)) return { kind: 'officers' };
  if (
    asksWho &&
    ATTEND.test(question) &&
    /\b(?:attend\w*|present at|were present|was present|was there|were there|turned up|came to|took part in the meeting|on the (?:attendance )?list)\b|\bwho (?:was|were) (?:all )?at (?:the|that|our|this) (?:[\w’']+ ){0,3}?(?:meeting|board|committee|panel|forum)\b(?=\W*(?:$|in\b|of\b|on\b))/i.test(
      question,
    )
  )
    return { kind: 'present' };
  return null;
}
