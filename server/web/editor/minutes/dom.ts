type Child = Node | string | null;

/** An element with properties and children: node views are drawn without a framework, once per line. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Readonly<Record<string, unknown>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(properties)) {
    if (key.startsWith('on') && typeof value === 'function')
      element.addEventListener(key.slice(2), value as EventListener);
    else if (value === true) element.setAttribute(key, '');
    else if (value !== false && value !== null && value !== undefined)
      element.setAttribute(key, String(value));
  }
  element.append(...children.filter((child): child is Node | string => child !== null));
  return element;
}

export const option = (value: string, label: string): HTMLOptionElement => el('option', { value }, label);

/** Sets a field's value unless somebody is typing into it. */
export function show(field: HTMLInputElement | HTMLSelectElement, value: string): void {
  if (document.activeElement !== field && field.value !== value) field.value = value;
}

/** Gives an element these classes or takes them, and leaves those alone that others gave it: marks of a moment. */
export function turnClasses(element: HTMLElement, classes: Readonly<Record<string, boolean>>): void {
  for (const [name, on] of Object.entries(classes)) element.classList.toggle(name, on);
}
