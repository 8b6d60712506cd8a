import type { CastMember } from '#server/domain/meeting.ts';
import type { People } from '#server/house-style/people.ts';
import { idsOf, type Line } from '../line.ts';
import type { FoundDecision } from './make-decision.ts';

const RECORDED =
  /\b(?:against|abstain\w*)\b.*\b(?:recorded|minuted)\b|\b(?:wants?|wanted|asked for|asks for|asked that)\b.*\b(?:vote|dissent|abstention|opposition|objection)\b.*\b(?:recorded|minuted|noted)\b|\b(?:vote|dissent) (?:against )?(?:to be )?(?:recorded|minuted)\b/i;

/** Beside the names, all that a note says which tells who abstained or voted against. */
const ONLY_NAMES =
  /^(?:(?:one|two|three|four|[1-4]|no|with|and|just|only|the|a|was|were|from|by|cllr|voted|recorded|so|abst\p{L}*|against)[\s,:;.()&+–-]*)*$/iu;
const ABSTAINED = /\b(one|two|three|four|[1-4]) abst/i;
const WORDS: Readonly<Record<string, string>> = { '1': 'one', '2': 'two', '3': 'three', '4': 'four' };
/** How far behind the vote its names may be told. */
const NEAR = 3;

const namedIn = (text: string, people: People, loose: boolean): readonly CastMember[] =>
  people.mentions(text, loose).flatMap((mention) => (mention.people.length === 1 ? mention.people : []));

/** Those named, typed in lower case too. */
const whoIn = (text: string, people: People): readonly CastMember[] => {
  const named = namedIn(text, people, false);
  return named.length > 0 ? named : namedIn(text, people, true);
};

/** Joins to the decision before it who asked for a vote to be recorded, who abstained, who was against; true when it did. */
export const joinNamedVote = (line: Line, last: FoundDecision, people: People): boolean => {
  const { text } = line;
  if (RECORDED.test(text)) {
    const who = whoIn(text, people);
    last.sources.push(...idsOf(line));
    const [what, many] = /abst/i.test(text)
      ? ['the abstention', 'their abstentions']
      : ['the vote against', 'their votes against'];
    if (who.length > 0)
      last.also.push(
        `${who.map((person) => person.name).join(' and ')} asked that ${who.length > 1 ? many : what} be recorded.`,
      );
    return true;
  }
  if (text.length > 80 || line.index - last.anchor.index > NEAR) return false;
  if (!tellsWho(text, last, people)) return false;
  last.sources.push(...idsOf(line));
  return true;
};

/** "EM against, IS abstained": each part tells of its own. */
const PARTS = /\s*[,;.]\s+(?:and |with )?|\s+(?:and|but|with)\s+(?=\p{L}+ (?:abst|was |voted |against))/giu;

const tellsWho = (text: string, last: FoundDecision, people: People): boolean => {
  const parts = /\babst/i.test(text) && /\bagainst\b/i.test(text) ? text.split(PARTS) : [text];
  if (parts.length < 2) return tellsOne(text, last, people);
  const before = { also: [...last.also], vote: last.vote };
  if (parts.every((one) => tellsOne(one, last, people))) return true;
  last.also.splice(0, last.also.length, ...before.also);
  last.vote = before.vote;
  return tellsOne(text, last, people);
};

const tellsOne = (text: string, last: FoundDecision, people: People): boolean => {
  if (!/\babst|\bagainst\b/i.test(text)) return false;
  if (last.vote === '' && last.type !== 'agreed' && last.type !== 'approved') return false;
  const mentions = people.mentions(text, true).filter((mention) => mention.people.length === 1);
  const beside = mentions.reduceRight(
    (rest, mention) => `${rest.slice(0, mention.start)} ${rest.slice(mention.end)}`,
    text,
  );
  if (!ONLY_NAMES.test(beside.trim())) return false;
  const abstained = /\babst/i.test(text);
  const who = [...new Set(mentions.flatMap((mention) => mention.people.map((person) => person.name)))];
  const count = ABSTAINED.exec(text)?.[1]?.toLowerCase();
  if (who.length > 0) last.also.push(`${who.join(' and ')} ${abstained ? 'abstained' : 'voted against'}.`);
  else if (abstained && count !== undefined && last.vote !== '' && !/abst/.test(last.vote))
    last.vote += ` with ${WORDS[count] ?? count} abstention${/^(?:1|one)$/.test(count) ? '' : 's'}`;
  else if (abstained && count !== undefined && last.vote === '')
    last.also.push(
      /^(?:1|one)$/.test(count)
        ? 'There was one abstention.'
        : `There were ${WORDS[count] ?? count} abstentions.`,
    );
  else return false;
  return true;
};

const LAST = /\s*[,;(]\s*([^,;()]{0,60}\b(?:against|abst\p{L}*)\b[^,;()]{0,40})\)?[\s.!]*$/iu;

/** Who was against or abstained, told behind the decision in the same note, as a sentence of its own. */
export const partNamedVote = (decision: FoundDecision, people: People): void => {
  const tail = LAST.exec(decision.words);
  if (tail === null || !tellsWho((tail[1] ?? '').trim(), decision, people)) return;
  decision.words = decision.words.slice(0, tail.index);
};
