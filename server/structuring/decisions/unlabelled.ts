import { fitness } from '#server/capture/match-title.ts';
import type { AgendaItem } from '#server/domain/meeting.ts';
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

const TITLED = /^([\p{L}\d][\p{L}\d'’&/ -]{2,50}?)(?:\s*:|\s+[-–—])\s+(?=\S.{6})/u;

/** Who goes where, behind their item's own name: "outside bodies - RT to the trust, agreed" under such an item. */
export const withoutTitle = (line: Line, people: People, agenda: readonly AgendaItem[]): string => {
  const name = line.parsed.tag === null ? TITLED.exec(line.text) : null;
  const title = agenda.find((item) => item.number === line.item)?.title;
  if (name === null || title === undefined || people.mentions(name[1] ?? '', true).length > 0)
    return line.text;
  const rest = line.text.slice(name[0].length);
  return people.mentions(rest)[0]?.start === 0 && fitness(name[1] ?? '', title) === 1 ? rest : line.text;
};
