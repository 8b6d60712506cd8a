import type { People } from '#server/house-style/people.ts';

const BODY =
  "(?:board|bd|panel|committee|cttee|ctte|partnership|p[’']?ship|forum|group|grp|gp|wg|coalition|trust|network|commission|council|body|bodies|authority|alliance|task ?force|foundation|association|consortium|federation|agency|assembly|college|executive|working party|court|charity|society|union|club|conference|service|champion)";
const OLD_SEAT = new RegExp(
  `(?:\\bto|->|→|=>) (?:our |the )?(?:\\p{Lu}[\\p{L}&-]+ ){0,6}${BODY}\\b|\\b(?:to (?:the |sit on |serve on |stay on |continue on |remain on )|stays? on|continues? on|for the|remains? on|as (?:our |the )?(?:rep|representative)|re-?appointed)`,
  'iu',
);
const LEAD =
  /^(?:(?:nominations?|appointments?|reps?|representatives?|outside bodies|names?|noms?|put forward)\s*[:–-]\s*|(?:one|two|three|four|five|\d) (?:vacanc(?:y|ies)|places?|seats?|nominations?|names?)\s*[.:,;–-]+\s*|(?:and|also|then|plus|next|so)\b[\s,]*|[+&•–-]\s*)+/iu;
const STAYS =
  /^\s*(?:(?:to|will|is to|shall)\s+)?(?:carry|carries|carrying|stay|stays|staying|continue|continues|continuing|remain|remains|remaining|keep|keeps|keeping)\b(?:\s+(?:on|going|put|as (?:now|is|before)|(?:his|her|their|the) (?:seat|place)))?(?:\s+as (?:our |the )?(?:rep(?:resentative)?|member))?(?:\s+(?:on|at|as|with|in|to|for)\b(?=\s+(?:the |our |\p{Lu})))?\s*/u;
const INSTEAD =
  /^\s*(?:(?:to|will|is to)\s+)?(?:takes? over from|taking over from|replac(?:es?|ing)|in place of|instead of|vice|succeeds?|steps? in for|steps? into)\s+(.+?)\s+(?:on|at|to|with|as)\s+(?=\S)/iu;
const FOR_WHOM =
  /^\s*(?:(?:to|will|is to)\s+)?(?:takes? over from|taking over from|replac(?:es?|ing)|in place of|instead of|vice|succeeds?)\s+(.+)$/iu;
const GOES_ON =
  /^\s*(?:(?:is |are )?(?:to |will )?(?:joins?|joining|represents? (?:us|the board|members|the \p{L}+) (?:on|at)|goes? on(?:to)?|going on(?:to)?|sits? on|serves? on)|->|→|=>|on to|onto|on|at|for|to)\s+(?=\S)/iu;
const HEADED = /^((?:the |our )?[^:]{4,70}?)(?:\s*:\s+|\s+[-–—]\s+)(?=\S)(.+)$/u;
const IS_BODY = new RegExp(`\\b${BODY}\\b`, 'iu');
const PROPER = /^(?:the |our )?(?:\p{Lu}[\p{L}&'’-]*[\s,]*(?:of |for |and |the |on )*){2,}/u;
const TELLS =
  /\?|\b(?:asked|asks|said|says|wants?|wanted|reported|thought|thinks|felt|if|whether|declared|because|is|was|were|not|nobody)\b|\bto (?:ask|send|write|draft|clear|look|check|bring|circulate|chase|report|speak|draw|produce|prepare|find|get|do|see|meet|work|settle|agree|lead|raise|take up)\b/u;

/** The people at the head of a text, none of them an officer, and where what follows them begins. */
const headOf = (text: string, people: People): number => {
  let end = 0;
  for (const mention of people.mentions(text, true)) {
    const gap = text.slice(end, mention.start);
    if (end === 0 ? gap.trim() !== '' : !/^(?:,? and |, |\s*&\s*|\s*\+\s*)$/.test(gap)) break;
    if (mention.people.length === 0 || mention.people.every((person) => person.role === 'officer')) return 0;
    end = mention.end;
  }
  return end;
};

/** The names in a stretch of text as the directory has them, names typed small too. */
const named = (text: string, people: People): string => {
  let out = '';
  let at = 0;
  for (const mention of people.mentions(text, true)) {
    const [person, other] = mention.people;
    if (person === undefined || other !== undefined) continue;
    out += text.slice(at, mention.start) + person.name;
    at = mention.end;
  }
  return out + text.slice(at);
};

const withThe = (body: string): string =>
  /^(?:the|our|a|an|its|their)\b/i.test(body) ? body : `the ${body}`;

/** One person's seat, or several persons' one, in the words "X to the Y", "X stays on the Y"; null when it is none. */
const seatOf = (typed: string, people: People): string | null => {
  const text = typed.replace(LEAD, '').replace(/[.\s]+$/, '');
  const headed = HEADED.exec(text);
  const body = headed?.[1]?.trim() ?? '';
  if (headed !== null && (IS_BODY.test(body) || PROPER.test(body))) {
    const rest = headed[2] ?? '';
    const end = headOf(rest, people);
    if (end === 0) return null;
    const who = named(rest.slice(0, end), people);
    const after = rest.slice(end);
    const stays = STAYS.exec(after);
    if (stays !== null) return `${who} stays on ${withThe(body)} ${after.slice(stays[0].length)}`.trim();
    const whom = FOR_WHOM.exec(after)?.[1];
    if (whom !== undefined) return `${who} to ${withThe(body)} in place of ${named(whom, people)}`;
    return /^[\s,]*(?:\(.*\)|again|for .{3,30})?$/i.test(after)
      ? `${who} to ${withThe(body)}${after}`.trim()
      : null;
  }
  const end = headOf(text, people);
  if (end === 0) return null;
  const who = named(text.slice(0, end), people);
  const after = text.slice(end);
  const instead = INSTEAD.exec(after);
  if (instead !== null)
    return `${who} to ${after.slice(instead[0].length)} in place of ${named(instead[1] ?? '', people)}`;
  const stays = STAYS.exec(after);
  const place = after.slice((stays ?? GOES_ON.exec(after))?.[0].length ?? 0);
  if (place === after || !(IS_BODY.test(place) || PROPER.test(place))) return null;
  return `${who} ${stays === null ? 'to' : 'stays on'} ${withThe(place)}`;
};

/** Who was first thought of, and why they are not who goes: "was going to be IS but he stood aside so RT". */
const STOOD_ASIDE =
  /(?:\s*[:,–-])?\s+(?:was|were|had been|is) (?:(?:going|meant|supposed|due|down|set) )?(?:to be|as|to go to|for|pencilled in as)? ?[^.,;]{2,40}?[\s,]+(?:but|and|until|only) [^.;]{3,50}?[\s,]+so (?:it['’]?s |now |instead )*(?=\S)/iu;

/** Who named them and who seconded: "NP nominated RT for the panel, IS seconded". */
const NAMED_BY =
  /^(?:Cllr |Mr |Mrs |Ms |Dr )?\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]+){0,2} (?:nominated|nominates|proposed|proposes|put forward|puts forward|suggested) (?=(?:Cllr |Mr |Mrs |Ms |Dr )?\p{Lu})/u;
/** The same behind the name: "Rhona Tait (nominated by IS, seconded NP)". */
const PUT_UP_BY =
  /\s*[(,]\s*(?:nominated|proposed|moved|put forward|put up) (?:by )?[\p{L}'’]+(?: \p{Lu}[\p{L}'’-]+)?(?:[,;]? (?:and )?(?:seconded|2nd(?:ed)?)(?: by)? [\p{L}'’]+(?: \p{Lu}[\p{L}'’-]+)?)?\)?/giu;
const SECONDED =
  /[\s,;.–-]+(?:(?:and )?(?:seconded|2nd(?:ed)?) by [^,;.]{2,40}|(?:and )?(?:Cllr |Mr |Mrs |Ms |Dr )?\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]+)? (?:seconded|seconding|2nd(?:ed|s)?|seconds)|seconded)(?=[\s,;.]|$)/u;

/** The seats that a note puts names forward for, each said as "X to the Y"; null when it is about something else. */
export const seatsIn = (typed: string, people: People): string | null => {
  const text = typed
    .replace(LEAD, '')
    .replace(NAMED_BY, '')
    .replace(PUT_UP_BY, '')
    .replace(SECONDED, '')
    .replace(STOOD_ASIDE, ' - ')
    .trim();
  if (text.length > 220 || TELLS.test(text.replace(/\bto be (?:our )?rep\w*/gi, ''))) return null;
  const parts: string[] = [];
  for (const part of text.split(/(?:[,;]|(?<=\p{L}{2})\.)\s+(?:and\s+)?/u)) {
    const seat = seatOf(part, people);
    if (seat !== null) parts.push(seat);
    else if (parts.length === 0) return oldSeat(text, people) ? text : null;
    else parts.push(part);
  }
  return parts.join(', ');
};

/** A body, a post, or a name with capitals after the person's own. */
const SEAT_WORD = new RegExp(
  `\\b(?:${BODY}|reps?|representatives?|seat|role|champion|chair|vice|lead|post|deputy|spokes\\p{Ll}+)\\b|\\b(?:to|on|for|at) (?:the |our )?(?=\\p{Lu})`,
  'u',
);

const oldSeat = (text: string, people: People): boolean => {
  if (/[:?]/.test(text) || !OLD_SEAT.test(text) || !SEAT_WORD.test(text)) return false;
  return headOf(text, people) > 0;
};
