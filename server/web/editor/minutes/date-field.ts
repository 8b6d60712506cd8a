import { longDate } from '#server/domain/dates.ts';
import { readDate } from './british-date.ts';
import { el } from './dom.ts';

export interface DateField {
  readonly dom: HTMLElement;
  /** Shows an ISO date, or none, unless somebody is typing into the field. */
  show(iso: string): void;
  disable(disabled: boolean): void;
}

/**
 * A date that reads "1 March 2027" whatever the browser's language: its own date field would say 3/1/2027 to some and
 * 1/3/2027 to others. Typed as people type dates, or chosen from the browser's calendar.
 */
export function dateField(given: {
  readonly label: string;
  /** The ISO date of the meeting: a day typed without a year is the next one after it. */
  readonly meeting: string;
  readonly onChange: (iso: string) => void;
  readonly onUnread: (typed: string) => void;
}): DateField {
  let standing = '';
  const text = el('input', {
    class: 'due',
    type: 'text',
    'aria-label': given.label,
    placeholder: 'No date',
    autocomplete: 'off',
    spellcheck: 'false',
    onchange: () => {
      const iso = readDate(text.value, given.meeting);
      if (iso === null) given.onUnread(text.value.trim());
      else if (iso !== standing) given.onChange(iso);
      text.value = longDate(iso ?? standing);
    },
  });
  const calendar = el('input', {
    class: 'calendar-value',
    type: 'date',
    tabindex: '-1',
    'aria-hidden': 'true',
    onchange: () => given.onChange(calendar.value),
  });
  const open = el(
    'button',
    {
      class: 'calendar',
      type: 'button',
      'aria-label': `${given.label}: calendar`,
      title: 'Choose from a calendar',
      onclick: () => calendar.showPicker(),
    },
    '▾',
  );
  return {
    dom: el('span', { class: 'date-field' }, text, open, calendar),
    show: (iso) => {
      standing = iso;
      calendar.value = iso;
      const said = longDate(iso);
      if (document.activeElement !== text && text.value !== said) text.value = said;
    },
    disable: (disabled) => {
      text.disabled = disabled;
      open.hidden = disabled;
    },
  };
}
