import type { Line } from '../line.ts';

const PAPER =
  /^(?:(?:so|and|decision|members|the board|board|they|we)[\s:]+)*(?:(?:agreed|accepted?|supported?s?|backed)\s+((?:the|this) .*\b(?:paper|report|update|response|plan|strategy|figures|programme|budget|letter|draft)\b[^,.;]*)|(?:approved?s?|endorsed?s?|adopted?|signed off)\s+((?:the|this|its|our) [^,.;]+))$/iu;

/** What comes of a decision that was but noted: the paper, where it spoke of one. */
export const noted = (target: Line): string => {
  const paper = PAPER.exec(target.text.trim());
  return paper === null ? 'noted' : `noted ${paper[1] ?? paper[2] ?? ''}`;
};

/** A decision is off the minutes, and its matter noted by the note that says so, under the decision's item. */
export const sourceOfNoting = (target: Line, line: Line): true => {
  target.retracted = true;
  line.text = noted(target);
  line.item = target.item;
  line.fixedBy = [target.note.id];
  return true;
};
