import { remember } from '#server/house-style/remember.ts';
import type { Line } from '../line.ts';
import { unaddressed } from './addressed.ts';
import type { Known } from './known.ts';
import { fix, openBefore } from './reach-back.ts';
import { type Named, namedIn } from './task-owner.ts';

/** How many notes back a vote may lie that somebody says they cast otherwise. */
const NEAR = 8;

type Stance = 'for' | 'against' | 'abstained';
/** How a member voted, with what denies it before. */
const VOICE =
  /(\b(?:not|never|no|rather than|instead of)\s+(?:actually |really )?|(?:n['’]?t)\s+(?:actually |really )?)?\b(?:(?:down as|as|vote|voted|voting|spoke)\s+)*(?:(for(?= (?:it|that|this|the motion|the amendment)\b|\s*(?:$|[,.;!)]|not\b|actually\b))|in favour|supported|supporting)|(against|opposed|opposing|objected|a no)|(abst(?:ain(?:ed|ing|s)?|ention)?))(?!\p{L})/giu;
/** That it was otherwise than noted. */
const OTHERWISE =
  /\b(?:actually|sorry|correction|in fact|says? (?:s?he|they) (?:actually )?(?:voted|abstained)|misheard|mis-?counted|mistake|wrong|should (?:be|say|read|have been)|meant|(?:put|have|had|got|down) (?:me|him|her|them|\p{L}+) (?:down )?as|corrected|instead|after all|tells me|told me|messaged|clarif\p{L}+)\b|^no[,\s]/iu;

/** It was another vote. */
const ELSEWHEN =
  /\b(?:last|previous) (?:year|month|week|time|spring|summer|autumn|winter|meeting|round)\b|\b(?:19|20)\d\d\b|\bago\b|\b(?:originally|used to|back then|at first)\b/iu;

interface Voice {
  readonly stance: Stance;
  readonly text: string;
  readonly at: number;
  readonly end: number;
  readonly denied: boolean;
}

/** The votes that a text tells, in order. */
const voicesIn: (text: string) => readonly Voice[] = remember((text) =>
  [...text.matchAll(VOICE)].map((match): Voice => {
    const lead = match[1]?.length ?? 0;
    return {
      stance: match[2] !== undefined ? 'for' : match[3] !== undefined ? 'against' : 'abstained',
      text: match[0].slice(lead),
      at: match.index + lead,
      end: match.index + match[0].length,
      denied: lead > 0,
    };
  }),
);

/** The new vote in the form of the old: "voted against" becomes "voted for", and "against" "in favour". */
const said = (stance: Stance, old: string): string =>
  stance === 'abstained'
    ? 'abstained'
    : `${/^vot/iu.test(old) || /^abst/iu.test(old) ? 'voted ' : ''}${stance === 'against' ? 'against' : /^(?:vot|abst)/iu.test(old) ? 'for' : 'in favour'}`;

/** What a text tells of how one member voted, in few words: "IS against"; null where it tells no such thing, or of several. */
export const toldVoice = (text: string, known: Known): string | null => {
  const voices = voicesIn(text).filter((one) => !one.denied);
  const [voice, more] = voices;
  if (voice === undefined || more !== undefined) return null;
  const who = namedIn(text, known.people).filter(
    (one) => one.end <= voice.at && /^ (?:was |had )?$/u.test(text.slice(one.end, voice.at)),
  );
  const [member, other] = who;
  return member === undefined || other !== undefined
    ? null
    : `${text.slice(member.start, member.end)} ${said(voice.stance, '')}`;
};

const JOINED = /\s*(?:,|and|&|\+)\s*$/iu;
const JOINS = /^\s*(?:,|and|&|\+)\s*(?=\p{Lu}|\p{L}+ (?:and |against|abst|voted))/u;

/** A text in which this member votes otherwise; of several who voted alike, the others stay. */
const recast = (text: string, who: Named, voice: Voice, stance: Stance): string => {
  const before = text.slice(0, who.start);
  const after = text.slice(who.end);
  const now = said(stance, voice.text);
  const name = text.slice(who.start, who.end);
  const tail = `, ${name} ${now}`;
  if (who.start < voice.at && JOINS.test(after)) return `${before}${after.replace(JOINS, '')}${tail}`;
  if (who.start < voice.at && JOINED.test(before) && /(?:and|&|\+)\s*$/iu.test(before))
    return `${before.replace(JOINED, '')}${after}${tail}`;
  const head =
    now === 'abstained'
      ? text.slice(0, voice.at).replace(/(?<=\s)(?:is|was|were|are) $/u, '')
      : text.slice(0, voice.at);
  return head + now + text.slice(voice.end);
};

/**
 * How a member voted, put right: "IS wasn't against, he abstained" over "7-2, IS against". The note names the member and
 * the right vote, and denies the other or says that it was otherwise.
 */
export const correctVoice = (lines: readonly Line[], line: Line, known: Known): boolean => {
  const typed = line.text.trim();
  if (typed.length > 120 || /\?\s*$/.test(typed) || ELSEWHEN.test(typed)) return false;
  const voices = voicesIn(typed);
  const right = voices.filter((one) => !one.denied);
  const denied = voices.filter((one) => one.denied);
  const [now] = right;
  if (now === undefined || right.some((one) => one.stance !== now.stance)) return false;
  if (denied.length === 0 && !OTHERWISE.test(typed)) return false;
  if (denied.some((one) => one.stance === now.stance)) return false;
  const { rest, to } = unaddressed(typed, known.people);
  const members = new Set(namedIn(rest, known.people).map((one) => one.person));
  for (const one of to) members.delete(one);
  const [member, other] = members;
  if (member === undefined || other !== undefined) return false;
  for (const target of openBefore(lines, line, NEAR)) {
    if (target.parsed.attendance) continue;
    const who = namedIn(target.text, known.people).find((one) => one.person === member);
    if (who === undefined) continue;
    const there = voicesIn(target.text).filter((one) => !one.denied);
    const voice = there.find((one) => one.at >= who.end) ?? there.findLast((one) => one.end <= who.start);
    if (voice === undefined || voice.stance === now.stance) continue;
    if (denied.length > 0 && denied.every((one) => one.stance !== voice.stance)) continue;
    fix(target, recast(target.text, who, voice, now.stance), line);
    return true;
  }
  return false;
};
