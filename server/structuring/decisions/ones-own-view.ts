import type { People } from '#server/house-style/people.ts';

const LEAD = /^(?:(?:so|and|but|then|ok|also|yes)[\s,]+)*/iu;
/** How one person takes it: "was happy w/ that". */
const TAKES =
  /^(?:['’]s)?\s*(?:(?:was|is|seems?|seemed|sounds?|sounded|also|quite|very|all|too|now|still|said|says|looked) )*(?:happy|content|fine|ok|okay|comfortable|supportive|keen|relaxed|pleased|agrees|in favour|agreed with|not against|noted that)\b/iu;
/** The room behind it: "ivan happy, all agreed". */
const ROOM =
  /[,;.–-]\s*(?:and |so |then )*(?:all|everyone|everybody|they|were|are|did|members|(?:the )?(?:board|room|rest|others)|agreed|carried|approved|no (?:one|objections?|dissent)|nobody|unanimous\p{L}*|nods)\b/iu;

const mayBe =
  /\b(?:happy|content|fine|ok|okay|comfortable|supportive|keen|relaxed|pleased|agrees|in favour|agreed with|not against|noted that)\b/iu;

/** Whether a note tells how one named person takes something, which decides nothing: "ivan was happy w/ that". */
export const isOnesOwnView = (text: string, people: People): boolean => {
  if (!mayBe.test(text)) return false;
  const at = LEAD.exec(text)?.[0].length ?? 0;
  const first = people.mentions(text, true).find((mention) => mention.start === at);
  return first !== undefined && TAKES.test(text.slice(first.end)) && !ROOM.test(text.slice(first.end));
};
