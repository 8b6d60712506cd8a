import type { ImportedAttendee } from '#server/domain/archive.ts';
import type { Line } from './lines.ts';
import { isTitled, nameOfCell } from './person-name.ts';
import { type AttendanceSection, readPosition } from './position-name.ts';
import type { AttendanceList } from './read-attendance.ts';

const OPENS =
  /^(?:members )?present\b|^attendees\b|^(?:also )?in attendance\b|^apologies\b|^(?:acting )?chair(?:man|woman|person)?\s*:/i;
const ITEM = /^(?:item\s+)?\d{1,2}[.)]?\s+\p{L}/iu;
const RECEIVED =
  /\bapologies(?: for absence)?(?: were| was| had been| have been)?(?: received| given| noted)? from\s*:?\s*(.+?)(?:(?<!\b\p{L})\.(?=\s|$)|$)/iu;
const MOST_LINES = 40;
/** Stands behind a name that was given as "in the Chair". */
const CHAIR = '\u0001';

/** Reads the names at the head of minutes without an appendix: "Present: …", "Chairman: …", "Apologies: …". */
export function readPresent(lines: readonly Line[]): AttendanceList {
  const out: Record<AttendanceSection, ImportedAttendee[]> = {
    present: [],
    apologies: [],
    'in-attendance': [],
    officers: [],
  };
  const at = lines.findIndex((line) => OPENS.test(line.text) && !ITEM.test(line.text));
  let label = 'Members';
  let section: AttendanceSection = 'present';
  for (const line of at < 0 ? [] : lines.slice(at, at + MOST_LINES)) {
    if (line.tag !== null || ITEM.test(line.text)) break;
    if (line.blank || (line.heading && !OPENS.test(line.text))) continue;
    const received = RECEIVED.exec(line.text);
    const position = received === null ? readPosition(line.text, false) : null;
    if (received !== null) [label, section] = ['Apologies', 'apologies'];
    else if (position !== null) {
      label = /^present$/i.test(position.label) ? 'Members' : position.label;
      section = position.section;
    }
    const words = (received?.[1] ?? position?.rest ?? line.text).replace(
      /^\s*(?:present|in attendance)?\s*:\s*/i,
      '',
    );
    // "Ann Example, Adviser; Bo Other, Clerk": the job behind each name is nobody of its own.
    const bare = section === 'officers' && words.includes(';') ? words.replace(/,[^;]*/g, '') : words;
    for (const person of peopleIn(bare, section, label)) out[section].push(person);
  }
  if (out.apologies.length === 0) out.apologies.push(...apologiesIn(lines));
  return {
    attendance: out.present,
    apologies: out.apologies,
    inAttendance: out['in-attendance'],
    officers: out.officers.map(({ name }) => name),
  };
}

/** Apologies that only an item's sentence records. */
function apologiesIn(lines: readonly Line[]): ImportedAttendee[] {
  for (const line of lines) {
    const words = RECEIVED.exec(line.text)?.[1];
    if (words !== undefined) return peopleIn(words, 'apologies', 'Apologies');
  }
  return [];
}

/** "Cllr A Bee (Chair), Cllr C Dee (Mill Vale) and Councillors E Eff and G Aitch". */
function peopleIn(words: string, section: AttendanceSection, label: string): ImportedAttendee[] {
  let plural = '';
  return words
    .split(/\s*[,;]\s*(?![^(]*\))|\s+and\s+(?=\p{Lu})(?![^(]*\))/u)
    .map((entry) =>
      entry
        .replace(/^and\s+/i, '')
        .replace(/\.$/, '')
        .replace(/\s*\(?\bin the chair\b\)?$/i, CHAIR)
        .trim(),
    )
    .flatMap((entry): ImportedAttendee[] => {
      const many = /^(Councillors|Cllrs)\s+/i.exec(entry);
      if (many !== null) plural = /^councillors/i.test(entry) ? 'Councillor' : 'Cllr';
      const bare = many === null ? entry : entry.slice(many[0].length);
      const named = plural === '' || isTitled(bare) ? bare : `${plural} ${bare}`;
      if (isTitled(bare)) plural = '';
      const chairs = named.endsWith(CHAIR);
      const { name, note } = nameOfCell(named.replace(CHAIR, ''));
      if (!isTitled(name) && (section === 'present' || section === 'apologies' || !isName(name))) return [];
      const role = /\bchair/i.test(note);
      if (chairs) return [{ position: 'Chair', name, authority: role ? '' : note }];
      return [{ position: role ? note : label, name, authority: role || section === 'officers' ? '' : note }];
    });
}

const isName = (text: string): boolean => /^\p{Lu}[\p{L}'’.-]*(?:\s+\p{Lu}[\p{L}'’.-]*){1,3}$/u.test(text);
