const TITLES =
  '(?:Cllr|Councillor|Mayor|Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness|Baron|Prof|Professor|Rev|Revd|Alderman|Ald|Deputy Mayor|Sheriff|Provost|Chief Superintendent|Chief Constable)';
const HONOURS = '(?:OBE|CBE|MBE|KBE|DBE|DL|JP|MP|QC|KC|BEM|QPM|FRSA|PhD|TD|AM|MS|MEP)';
const PARTICLE = '(?:van|von|de|den|der|del|la|le|du|da|di|al|el|ap|bin|St\\.?|Mac|Mc)';
const WORD = "\\p{Lu}[\\p{L}'’.]*(?:-\\p{Lu}?[\\p{L}'’]+)*";

const TITLED = new RegExp(`^(?:the\\s+)?${TITLES}\\.?\\s+(?=\\p{Lu})`, 'iu');
const SPLIT = new RegExp(`\\s+(?=${TITLES}\\.?\\s+\\p{Lu})`, 'u');
const HONOUR_ONLY = new RegExp(`^${HONOURS}(?:[ ,]+${HONOURS})*$`);
const FULL = new RegExp(
  `^(?<name>(?:${TITLES}\\.?\\s+)+${WORD}(?:\\s+\\p{Lu}\\.?(?=\\s))?(?:\\s+${PARTICLE})*\\s+${WORD}(?:[ ,]+${HONOURS}\\b)*)(?<note>\\s*\\([^)]*\\))?\\s*(?<rest>.*)$`,
  'u',
);

export interface NameAndRest {
  readonly name: string;
  readonly note: string;
  readonly rest: string;
}

/** Whether a text begins with a title that only people carry. */
export const isTitled = (text: string): boolean => TITLED.test(text);

export const isHonourOnly = (text: string): boolean => HONOUR_ONLY.test(text.trim());

/** Cuts "Cllr A Bee OBE Somewhere Council" into the name and what follows it, for columns that ran together. */
export function splitNameAndRest(text: string): NameAndRest | null {
  const match = FULL.exec(text.trim());
  if (match?.groups === undefined) return null;
  return {
    name: (match.groups.name ?? '').trim(),
    note: (match.groups.note ?? '').replace(/[()]/g, '').trim(),
    rest: (match.groups.rest ?? '').trim(),
  };
}

/** A cell that holds a name, maybe with "(sub)", "(item 3)" or "(for Cllr …)" beside it. */
export function nameOfCell(cell: string): { name: string; note: string } {
  const notes: string[] = [];
  const name = cell
    .replace(/\s*\(([^)]*)\)/g, (_, inside: string) => {
      notes.push(inside.trim());
      return '';
    })
    .replace(/\s+/g, ' ')
    .trim();
  return { name: name.replace(/[,;]$/, ''), note: notes.join('; ') };
}

/** Several people in one cell: a new one begins at each title. "Cllr Mrs" is one title in two words. */
export function splitPeople(cell: string): string[] {
  const out: string[] = [];
  for (const piece of cell.split(SPLIT)) {
    const last = out.at(-1);
    const open = (last ?? '').split('(').length > (last ?? '').split(')').length;
    if (last !== undefined && (open || new RegExp(`^${TITLES}\\.?$`, 'u').test(last.trim())))
      out[out.length - 1] = `${last} ${piece}`;
    else out.push(piece.trim());
  }
  return out.filter((piece) => piece !== '');
}
