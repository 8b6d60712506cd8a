import { longDate } from '#server/domain/dates.ts';
import type { ChangedSentence, Offer } from '#server/domain/suggestions.ts';
import { wordDifference } from '#server/draft/word-difference.ts';
import { el } from './dom.ts';

const KINDS = { point: 'a point', decision: 'a decision', action: 'an action' } as const;

/** What the offer changes beside the words. */
function otherwise(now: ChangedSentence, offer: Offer): string {
  const parts = [
    now.kind === offer.kind ? '' : `it would be ${KINDS[offer.kind]}`,
    now.item === offer.item ? '' : `its notes are under item ${offer.item}`,
    now.owners.join() === offer.owners.join() ? '' : `owners: ${offer.owners.join(', ') || 'none'}`,
    now.due === offer.due ? '' : `due: ${offer.due === null ? 'no date' : longDate(offer.due)}`,
  ].filter((part) => part !== '');
  return parts.join('; ');
}

const ELEMENTS = { same: 'span', removed: 'del', added: 'ins' } as const;

/** The difference between a person's sentence and what the machine would now say, and the two answers to it. */
export function offerView(
  changed: ChangedSentence,
  answer: { readonly take: () => void; readonly keep: () => void },
): HTMLElement {
  const { offer } = changed;
  const words =
    offer === null
      ? el('p', {}, 'The notes no longer say anything of the kind.')
      : el(
          'p',
          { class: 'difference', dir: 'auto' },
          ...wordDifference(changed.text, offer.text).map((run) => el(ELEMENTS[run.change], {}, run.text)),
        );
  const more = offer === null ? '' : otherwise(changed, offer);
  return el(
    'div',
    { class: 'offer', contenteditable: 'false', role: 'group', 'aria-label': 'What the notes would now say' },
    el('p', { class: 'muted' }, 'From the notes as they are now:'),
    words,
    more === '' ? null : el('p', { class: 'muted' }, more),
    el(
      'p',
      { class: 'answers' },
      el(
        'button',
        { type: 'button', class: 'small', onclick: answer.take },
        offer === null ? 'Take it out' : 'Use this',
      ),
      el('button', { type: 'button', class: 'quiet small', onclick: answer.keep }, 'Keep mine'),
    ),
  );
}
