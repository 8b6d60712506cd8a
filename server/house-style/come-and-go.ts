const MOVED =
  /^(left|joined|arrived)(?: (?:at )?(\d{1,2}[.:]\d\d ?(?:am|pm)?|\d{1,2} ?(?:am|pm)|noon|midday))?(?=$|[,.;]| (?:after|before|during|for|at|early|late|here|online|by|the meeting)\b)([^,.;]*)(?:[.,;]\s*(\S.*))?$/i;
const THANKED = /^(?:and |was |and was )?thanked(?: (for .+))?$/i;

/** An officer or a guest who came or went, with the thanks that went along; null for anything said. */
export const comeAndGo = (who: string, said: string): string | null => {
  const [, verb, time, where = '', rest] = MOVED.exec(said.replace(/[\s.]+$/, '')) ?? [];
  if (verb === undefined) return null;
  const gone = `${who} ${verb.toLowerCase()}${time === undefined ? '' : ` at ${time}`}${where}`;
  if (rest === undefined) return gone;
  const thanks = THANKED.exec(rest.trim());
  return thanks === null ? null : `${gone} and was thanked${thanks[1] === undefined ? '' : ` ${thanks[1]}`}`;
};
