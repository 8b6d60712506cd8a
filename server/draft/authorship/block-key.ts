/** The key of the nth line in the draft that has this id; ids are unique but for lines that two people moved at once. */
export const copyOf = (id: string, count: number): string =>
  id !== '' && count === 1 ? id : `${id}#${count}`;

/** The id of the line that a key stands for. */
export const lineOf = (key: string): string => key.replace(/#\d+$/, '');
