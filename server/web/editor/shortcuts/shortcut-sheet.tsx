import { useModal } from '../modal.ts';

const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);
const MOD = isApple ? '⌘' : 'Ctrl';
const ALT = isApple ? '⌥' : 'Alt';

const GROUPS: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
  [
    'A line of the minutes',
    [
      ['Enter', 'New line, or split this one'],
      ['Backspace at its start', 'Join it to the line before'],
      [`${MOD} ${ALT} 1`, 'Point'],
      [`${MOD} ${ALT} 2`, 'Decision'],
      [`${MOD} ${ALT} 3`, 'Action'],
      [`${MOD} ${ALT} C`, 'Confidential, or no longer'],
      [`${ALT} ↑ / ${ALT} ↓`, 'Move it up or down, over the border of its item too'],
      ['Tab', 'To its kind, owners, date and notes'],
    ],
  ],
  [
    'Words',
    [
      [`${MOD} F`, 'Find and replace; Enter for the next, Esc to close'],
      [`${MOD} Z`, 'Undo my last change'],
      [isApple ? '⇧ ⌘ Z' : 'Ctrl Shift Z', 'Redo'],
      [`${MOD} A`, 'Select the item'],
    ],
  ],
  [
    'Notes',
    [
      ['Enter', 'Send the note'],
      ['Shift Enter', 'New line in the note'],
      ['Tab to ⋯, then Enter', 'Mark, move, correct or withdraw a note'],
    ],
  ],
  [
    'The page',
    [
      [`? or ${MOD} /`, 'This sheet'],
      [`${MOD} P`, 'Print the minutes alone'],
      ['Esc', 'Close what is open'],
    ],
  ],
];

/** Every key that does something here. */
export function ShortcutSheet({ onClose }: { readonly onClose: () => void }) {
  const { props, close } = useModal(onClose);
  return (
    <dialog {...props} class="sheet-dialog" aria-labelledby="shortcuts-title">
      <h2 id="shortcuts-title">Keyboard</h2>
      <div class="shortcut-groups">
        {GROUPS.map(([title, keys]) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {keys.map(([key, what]) => (
                <div key={key}>
                  <dt>
                    <kbd>{key}</kbd>
                  </dt>
                  <dd>{what}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <div class="buttons">
        <button type="button" class="primary" onClick={close}>
          Close
        </button>
      </div>
    </dialog>
  );
}
