import { CHANGE_KINDS, CHANGE_NAMES } from '#server/domain/change-labels.ts';
import type { LiveMeeting } from '#server/domain/draft.ts';
import type { Change } from './types.ts';

/** Words that came and went: underlined and struck out, said to a screen reader, and never by colour alone. */
function Words({ change }: { readonly change: Change }) {
  if (change.change === 'changed' && change.before === change.after)
    return (
      <p class="diff">
        {change.after} <em class="muted">(the same words; its kind, verb or a mark changed)</em>
      </p>
    );
  return (
    <p class="diff" dir="auto">
      {change.words.map((word, index) => {
        // The same words come again: only their place tells them apart.
        const key = `${index} ${word.change}`;
        if (word.change === 'same') return <span key={key}>{word.text}</span>;
        return word.change === 'added' ? (
          <ins key={key}>
            <span class="sr-only">[added: </span>
            {word.text}
            <span class="sr-only">]</span>
          </ins>
        ) : (
          <del key={key}>
            <span class="sr-only">[removed: </span>
            {word.text}
            <span class="sr-only">]</span>
          </del>
        );
      })}
    </p>
  );
}

const headingOf = (item: number | null, meeting: LiveMeeting | null): string => {
  if (item === null) return 'Attendance';
  const found = meeting?.agenda.find((one) => one.number === item);
  return found === undefined ? `Item ${item}` : `${item}. ${found.title}`;
};

/** What changed, item by item in the order of the agenda. */
export function Changes({
  changes,
  meeting,
}: {
  readonly changes: readonly Change[];
  readonly meeting: LiveMeeting | null;
}) {
  if (changes.length === 0) return <p class="empty">Not one word is different.</p>;
  const items = [...new Set(changes.map((change) => change.item))].sort((a, b) => (a ?? -1) - (b ?? -1));
  return (
    <>
      {items.map((item) => (
        <section key={String(item)} class="changed-item">
          <h4>{headingOf(item, meeting)}</h4>
          <ul>
            {changes
              .filter((change) => change.item === item)
              .map((change, index) => (
                <li key={`${index} ${change.change}`}>
                  <span class="flag">
                    {CHANGE_KINDS[change.what]} {CHANGE_NAMES[change.change]}
                  </span>
                  <Words change={change} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}
