import type { DocumentBlock, Passage } from './document.ts';
import type { Layout } from './profiles.ts';
import { sentence } from './sentence.ts';

/** Impersonal forms in which members' remarks are minuted: they, and not the officer's report, are bullets. */
const COMMENT =
  /^(members (?!received|heard|were (updated|informed|given|reminded|asked))|some members|several members|one member|a member|it was (suggested|argued|pointed out|felt|asked|requested|emphasised|questioned|commented)|concerns? (was|were)|clarification was|the (importance|need) (of|for|to)\b|in response to|in (reply|answer) to|questions? (was|were)|views\b|there was (support|concern|consensus|a consensus|agreement))|\?$/iu;
const LEAD_IN =
  /(comments and questions|following (points|comments|issues)( were (made|raised))?|points were (made|raised)|including|discussion)\s*:$/iu;
const REPORT =
  /^(the chair(man|woman)?|[A-Z]{2,4}|(cllr|councillor|mayor|lord|lady|baroness|sir|dame|mrs?|ms|miss|dr|prof(essor)?)\.? .{2,80}?|\p{Lu}[\p{L}’'-]+( \p{Lu}[\p{L}’'.-]+){0,4}( \([^)]{1,40}\))?(, .{2,80}?,)?) (also |then |briefly )?(introduced|invited|reported|outlined|presented|explained|updated|provided|gave|set out|ran through|highlighted|summarised|described|welcomed|thanked|advised|informed|added|clarified|confirmed|said|declared|left|withdrew|took no part)\b/u;
/** Says that something confidential was said: a paragraph of its own wherever it stands. */
const ASIDE = /^.{0,60}\bconfidential (update|report|discussion|item|session)\b.{0,100}$/isu;
/** A summary of what members said, which stands as a paragraph where there is but one. */
const SUMMARY = /^(some |several )?members /iu;
const CLOSING =
  /^((the )?chair(man|woman)? (thanked|summed up|summarised|concluded|closed)|\S+ thanked members)/iu;

/**
 * An item's discussion as the house prints it: what was reported in paragraphs, members' comments as bullets
 * under the profile's lead-in, thanks at the close. The lead-in stands only over lines that read as members'
 * comments: it must not ascribe to members what an officer said.
 */
export function discussionBlocks(points: readonly Passage[], layout: Layout): DocumentBlock[] {
  const asides = points.filter(({ text }, at) => at > 0 && ASIDE.test(text));
  const spoken = points.filter((point) => !asides.includes(point));

  const end = spoken.length - trailing(spoken, (point) => CLOSING.test(point.text));
  const leadIn = spoken.findIndex((point) => LEAD_IN.test(point.text));
  const comment = spoken.findIndex(
    (point, at) => at < end && COMMENT.test(point.text) && !ASIDE.test(point.text),
  );
  const reports = leading(spoken, (point) => REPORT.test(point.text) || ASIDE.test(point.text));
  const start = leadIn >= 0 ? leadIn : comment >= 0 ? comment : Math.min(reports, end);
  const lead = leadIn >= 0 ? (spoken[leadIn]?.text ?? null) : comment >= 0 ? layout.commentsLead : null;
  const comments = spoken.slice(leadIn >= 0 ? leadIn + 1 : start, Math.max(end, start));

  return [
    ...spoken.slice(0, start).map(paragraph),
    ...(comments.length < 2 && (lead === null || (leadIn < 0 && SUMMARY.test(comments[0]?.text ?? '')))
      ? comments.map(paragraph)
      : [{ kind: 'bullets' as const, lead, items: comments.map(ended) }]),
    ...asides.map(paragraph),
    ...spoken.slice(Math.max(end, start)).map(paragraph),
  ];
}

export const paragraph = (passage: Passage): DocumentBlock => ({ kind: 'paragraph', ...ended(passage) });

const ended = ({ text, confidential }: Passage): Passage => ({ text: sentence(text), confidential });

function leading<T>(list: readonly T[], holds: (one: T) => boolean): number {
  const at = list.findIndex((one) => !holds(one));
  return at === -1 ? list.length : at;
}

const trailing = <T>(list: readonly T[], holds: (one: T) => boolean): number =>
  leading(list.toReversed(), holds);
