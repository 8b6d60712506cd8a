export type AttendanceSection = 'present' | 'apologies' | 'in-attendance' | 'officers';

export interface Position {
  readonly label: string;
  readonly section: AttendanceSection;
  /** The rest of the line. */
  readonly rest: string;
}

const POSITIONS: readonly (readonly [RegExp, AttendanceSection])[] = [
  [/^(?:apologies(?: for absence)?|absent|apologies received)\b/i, 'apologies'],
  [/^(?:also )?in attendance\b|^observing\b|^also present\b|^guests?\b|^visitors?\b/i, 'in-attendance'],
  [
    /^(?:\p{Lu}{2,5}\s+|council\s+|lead\s+)?officers?\b(?:\s+(?:in attendance|present))?(?:\s*,?\s*including)?\s*:?(?:\s+in attendance)?/iu,
    'officers',
  ],
  [/^(?:vice|deputy)[\s-]*chair(?:man|woman|person|s|men)?(?:\(s\))?\b/i, 'present'],
  [/^(?:acting\s+)?chair(?:man|woman|person)?\b/i, 'present'],
  [/^(?:members?|board members?|other members)(?:\s+(?:present|in attendance))?\b/i, 'present'],
  [/^substitutes?(?: members?)?\b/i, 'present'],
  [
    /^(?:independent )?(?:observers?|advis[eo]rs?)\b|^lead peers?\b|^co-opted members?\b|^ex[- ]officio\b/i,
    'present',
  ],
  [/^present\b/i, 'present'],
];

/** Reads the position at the start of a row: "Deputy-chairman Cllr …". A cell must be nothing else. */
export function readPosition(text: string, wholeCell: boolean): Position | null {
  for (const [pattern, section] of POSITIONS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const rest = text.slice(match[0].length).replace(/^[\s:,-]+/, '');
    if (wholeCell && rest !== '' && readPosition(rest, true) === null) continue;
    // "Chair of the …" after a name's line is a job, and "Member peer" no position.
    if (!wholeCell && rest !== '' && /^\p{Ll}/u.test(rest)) continue;
    return { label: match[0].replace(/[\s:]+$|(?<=members?)\s+present\s*$/gi, ''), section, rest };
  }
  return null;
}

/** Position cells that ran together: "Chairman Vice-Chairman Deputy-chairman". */
export function splitPositions(cell: string): Position[] {
  const out: Position[] = [];
  let rest = cell.trim();
  while (rest !== '') {
    const position = readPosition(rest, true) ?? readPosition(rest, false);
    if (position === null) break;
    out.push(position);
    rest = position.rest;
  }
  return out;
}
