import { CHANGE_KINDS, CHANGE_NAMES } from '#server/domain/change-labels.ts';
import type { Meeting } from '#server/domain/meeting.ts';
import type { VersionComparison } from '#server/meetings/use-cases.ts';
import { html, type Markup } from './html.ts';

type Change = VersionComparison['changes'][number];

/** Insertions and deletions are told apart by line and weight, and said to a screen reader: never by colour alone. */
const word = ({ text, change }: Change['words'][number]): Markup =>
  change === 'same'
    ? html`${text}`
    : change === 'added'
      ? html`<ins><span class="sr-only">[added: </span>${text}<span class="sr-only">]</span></ins>`
      : html`<del><span class="sr-only">[removed: </span>${text}<span class="sr-only">]</span></del>`;

const one = (change: Change): Markup =>
  html`<li><p class="change-head"><span class="tag">${CHANGE_KINDS[change.what]} ${CHANGE_NAMES[change.change]}</span>${
    change.by.length === 0 ? null : html` <span class="muted">new words by ${change.by.join(', ')}</span>`
  }</p><p class="diff" dir="auto">${
    change.change === 'changed' && change.before === change.after
      ? html`${change.after} <em class="muted">(the same words; its kind, verb or a mark changed)</em>`
      : change.words.map(word)
  }</p></li>`;

const headingOf = (item: number | null, meeting: Meeting): string => {
  if (item === null) return 'Heading and attendance';
  const found = meeting.agenda.find((agendaItem) => agendaItem.number === item);
  return found === undefined ? `Item ${item}` : `${item}. ${found.title}`;
};

/** What a version changed against the one before it, item by item; open, since the approver read that one before. */
export function versionChanges(comparison: VersionComparison | null, meeting: Meeting): Markup | null {
  if (comparison === null) return null;
  const { earlier, changes } = comparison;
  if (changes.length === 0)
    return html`<section class="card"><p>Not one word is different from version ${earlier}.</p></section>`;
  const items = [...new Set(changes.map((change) => change.item))].sort((a, b) => (a ?? -1) - (b ?? -1));
  const said = changes.length === 1 ? '1 change' : `${changes.length} changes`;
  return html`<details class="card version-changes" open><summary>What changed since version ${earlier}: ${said}</summary>
${items.map((item) => html`<h3>${headingOf(item, meeting)}</h3><ul>${changes.filter((change) => change.item === item).map(one)}</ul>`)}</details>`;
}
