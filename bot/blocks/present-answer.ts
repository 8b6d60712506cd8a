import type { KnownBlock } from '@slack/types';
import type { Answer, Citation } from '#server/domain/answer.ts';
import { context, type Drawn, drawn, plain } from './block.ts';
import { inert, link } from './cut-to.ts';
import { presentDate } from './present-date.ts';

const MOST_CITATIONS = 6;

const placeOf = (citation: Citation): string => {
  const item = citation.item === 'att' ? 'attendance' : `item ${citation.item}`;
  return `${citation.board}, ${presentDate(citation.meeting)}, ${item}${citation.itemTitle === '' ? '' : `: ${citation.itemTitle}`}`;
};

function presentCitation(citation: Citation, baseUrl: string): KnownBlock {
  const place = placeOf(citation);
  const shown = citation.link === null ? inert(place) : link(`${baseUrl}${citation.link}`, place);
  return context(`${shown} (_${citation.standing}_)\n${inert(citation.text, 600)}`);
}

/** An answer with what it rests on: meeting, item and standing for each, or that it is not in the minutes. */
export function presentAnswer(answer: Answer, baseUrl: string): Drawn {
  const blocks: KnownBlock[] = [
    context(`*${inert(answer.question, 300)}*`),
    plain(answer.answer),
    ...answer.citations.slice(0, MOST_CITATIONS).map((citation) => presentCitation(citation, baseUrl)),
  ];
  return drawn(answer.answer, blocks);
}
