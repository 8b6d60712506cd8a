import { useState } from 'preact/hooks';

/** Keeps the draft as it stands under a name. */
export function SaveVersion({ onSave }: { readonly onSave: (name: string) => void }) {
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  if (!open)
    return (
      <button type="button" class="save-open" onClick={() => setOpen(true)}>
        Save a version…
      </button>
    );
  return (
    <form
      class="save-version"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '') return;
        onSave(name.trim());
        setOpen(false);
        setName('');
      }}
    >
      <input
        type="text"
        aria-label="Name of this version"
        placeholder="Name, such as “Sent to the Chair”"
        required
        maxLength={80}
        value={name}
        ref={(element) => element?.focus()}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <button type="submit" class="primary">
        Save
      </button>
    </form>
  );
}
