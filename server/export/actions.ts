import { longDate } from '#server/domain/dates.ts';
import type { DraftBlock } from '#server/domain/draft.ts';
import type { ActionRow, Passage } from './document.ts';
import { plainLine } from './plain.ts';
import { list, lowerFirst, sentence } from './sentence.ts';

/** An action as its own line or row: what, who, by when. */
export function actionRow(block: DraftBlock): ActionRow {
  return {
    text: sentence(capital(withoutTo(plainLine(block.text)))),
    owners: block.owners.map(plainLine).join(', '),
    by: block.due === null ? '' : plainLine(longDate(block.due)),
    confidential: block.confidential,
  };
}

/** The same as a sentence of the decision's paragraph: "Kwame Boateng to write to councils by 10 November 2023." */
export function actionSentence(block: DraftBlock): Passage {
  const owners = block.owners.map(plainLine);
  const text = plainLine(block.text).replace(/[.\s]+$/u, '');
  const named =
    owners.some((owner) => text.startsWith(owner)) || /^(the )?(lead )?(officers|members)\b/iu.test(text);
  const deed = withoutTo(text);
  const who = owners.length === 0 ? 'Officers' : list(owners);
  const by = block.due === null ? '' : plainLine(longDate(block.due));
  const when = by === '' || text.includes(`by ${by}`) || text.includes(by) ? '' : ` by ${by}`;
  return {
    text: sentence(`${named ? text : `${who} to ${lowerFirst(deed, owners)}`}${when}`),
    confidential: block.confidential,
  };
}

/** "(Kwame Boateng; by 10 November 2023)", or empty when neither is known. */
export const ownerAndDate = ({ owners, by }: ActionRow): string => {
  const parts = [owners, by === '' ? '' : `by ${by}`].filter((part) => part !== '');
  return parts.length === 0 ? '' : `(${parts.join('; ')})`;
};

const withoutTo = (text: string): string => text.replace(/^to (?=\p{Ll})/iu, '');
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
