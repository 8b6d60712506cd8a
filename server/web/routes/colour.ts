/** Dark enough for white text upon them (4.5:1), told apart on paper white and on night blue. */
const COLOURS = [
  '#8a3b12',
  '#1f6f54',
  '#5b3fa0',
  '#a12a5e',
  '#1b5f99',
  '#6b6212',
  '#93322c',
  '#33691e',
  '#00696b',
  '#7a3e86',
];

/** A person's colour: always the same one. */
export function colourOf(personId: string): string {
  let sum = 0;
  for (const character of personId) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 100_003;
  return COLOURS[sum % COLOURS.length] ?? '#1b5f99';
}
