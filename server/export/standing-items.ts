/**
 * Items every meeting opens with: welcome, apologies, declarations, the previous minutes. They are plain
 * paragraphs and carry no Decision heading.
 */
export const isStandingItem = (title: string): boolean =>
  /^(welcome|apologies|introductions?|declarations? of|chair(man)?[’']s welcome)\b/iu.test(title) ||
  /^(draft )?(minutes|notes?)\b.*\b(meeting|held|previous|last)\b/iu.test(title) ||
  /^(previous|last) (minutes|notes?)\b/iu.test(title) ||
  /^matters arising\b/iu.test(title);
