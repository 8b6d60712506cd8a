import type { People } from '#server/house-style/people.ts';
import type { Line } from '../line.ts';
import type { Reading } from '../reading.ts';

const LABELLED = /^(\p{Lu}[\p{L}\d'’&/-]*(?: [\p{L}\d'’&/-]+){0,3})\s*:\s+(?=\S)/u;

/** A resolution under the name of its matter, which no speaker bears: "Compact: members content to sign up". */
export const unlabelled = (line: Line, people: People, cueOf: Reading['cue']): string => {
  const label = line.parsed.tag === null ? LABELLED.exec(line.text) : null;
  if (label === null || people.mentions(label[1] ?? '', true).length > 0) return line.text;
  const rest = line.text.slice(label[0].length);
  return cueOf(line.text) === null && ['subject', 'verb', 'stance'].includes(cueOf(rest) ?? '')
    ? rest
    : line.text;
};
