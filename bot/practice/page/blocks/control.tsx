import { TextOf } from '../text/rich.tsx';
import { Button, Overflow } from './button.tsx';
import { type ControlProps, type Naming, useOptionGroups } from './control-props.ts';
import { toggled } from './form.ts';
import { MultiSelect } from './multi-select.tsx';

/** Draws the control of an element. */
export function Control(props: ControlProps) {
  const { element, held, label, labelId, onChange, onPress, busy } = props;
  const one = typeof held === 'string' ? held : (held?.[0] ?? '');
  const naming = labelId ? { 'aria-labelledby': labelId } : { 'aria-label': label };
  switch (element.type) {
    case 'button':
      return <Button element={element} busy={busy} onPress={onPress} />;
    case 'overflow':
      return <Overflow element={element} onPress={onPress} />;
    case 'datepicker':
      return (
        <input
          type="date"
          value={one}
          {...naming}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'timepicker':
      return (
        <input
          type="time"
          value={one}
          {...naming}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'plain_text_input':
      return <TextInput {...props} value={one} naming={naming} />;
    case 'checkboxes':
    case 'radio_buttons':
      return <Choices {...props} naming={naming} />;
    default:
      return element.type.startsWith('multi_') || element.type === 'external_select' ? (
        <MultiSelect {...props} naming={naming} />
      ) : (
        <SingleSelect {...props} value={one} naming={naming} />
      );
  }
}

function TextInput({
  element,
  value,
  naming,
  onChange,
}: ControlProps & { readonly value: string; readonly naming: Naming }) {
  const common = {
    value,
    placeholder: element.placeholder?.text ?? '',
    ...naming,
    ...(element.max_length ? { maxLength: element.max_length } : {}),
    ...(element.min_length ? { minLength: element.min_length } : {}),
  };
  return element.multiline ? (
    <textarea
      rows={Math.min(14, Math.max(5, value.split('\n').length + 1))}
      {...common}
      onInput={(event) => onChange(event.currentTarget.value)}
    />
  ) : (
    <input type="text" {...common} onInput={(event) => onChange(event.currentTarget.value)} />
  );
}

function Choices({ block, element, held, naming, onChange }: ControlProps & { readonly naming: Naming }) {
  const isMany = element.type === 'checkboxes';
  const list = typeof held === 'string' ? [held] : (held ?? []);
  const name = `${block.block_id}-${element.action_id}`;
  return (
    <div class="choices" role={isMany ? 'group' : 'radiogroup'} {...naming}>
      {element.options?.map((option) => (
        <label key={option.value}>
          <input
            type={isMany ? 'checkbox' : 'radio'}
            name={name}
            checked={list.includes(option.value)}
            onChange={() => onChange(isMany ? toggled(held, option.value) : option.value)}
          />
          <span>
            <TextOf value={option.text} />
            {option.description ? (
              <small>
                <TextOf value={option.description} />
              </small>
            ) : null}
          </span>
        </label>
      ))}
    </div>
  );
}

function SingleSelect(props: ControlProps & { readonly value: string; readonly naming: Naming }) {
  const { element, value, naming, onChange } = props;
  const groups = useOptionGroups(element);
  return (
    <select value={value} {...naming} onChange={(event) => onChange(event.currentTarget.value || null)}>
      <option value="">{element.placeholder?.text ?? 'Choose…'}</option>
      {groups.map((group) =>
        group.label ? (
          <optgroup key={group.label} label={group.label}>
            {group.options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.text.text}
              </option>
            ))}
          </optgroup>
        ) : (
          group.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.text.text}
            </option>
          ))
        ),
      )}
    </select>
  );
}
