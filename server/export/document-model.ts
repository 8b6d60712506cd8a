import { longDate, weekday } from '#server/domain/dates.ts';
import type { DraftItem } from '#server/domain/draft.ts';
import { actionRow, actionSentence } from './actions.ts';
import { appendixRows } from './appendix.ts';
import { framedDecision, joinedDecision, verbFirstDecision } from './decision-sentence.ts';
import { discussionBlocks, paragraph } from './discussion.ts';
import type {
  ActionRow,
  DecisionSentence,
  DocumentBlock,
  DocumentItem,
  DocumentModel,
  Passage,
  RenderOptions,
} from './document.ts';
import { plainLine } from './plain.ts';
import { LAYOUTS, type Layout } from './profiles.ts';
import { hasConfidential, type MinutesWords, publicPart } from './public-part.ts';
import { isStandingItem } from './standing-items.ts';

/**
 * Minutes laid out by the board's profile, for any format to draw. Every text in it is one line of plain text,
 * still to be escaped for the format. Without `restricted` confidential matter is taken out first.
 */
export function documentModel(content: MinutesWords, options: RenderOptions): DocumentModel {
  const words = options.restricted ? content : publicPart(content);
  const layout = LAYOUTS[words.profile];
  const board = plainLine(words.head.board);
  return {
    title: layout.title(board),
    standing: plainLine(options.standingText ?? ''),
    restrictedNotice:
      options.restricted && hasConfidential(words)
        ? 'Restricted: includes confidential passages. Not for publication.'
        : '',
    meta: metaLines(words, layout),
    attendanceHeading: 'Attendance',
    attendanceLine: layout.attendanceLine,
    columns: layout.columns,
    items: words.items.map((item) => documentItem(item, board, layout, options.restricted)),
    appendix: {
      heading: 'Appendix A - Attendance',
      columns: ['Position/Role', 'Councillor', 'Authority'],
      rows: appendixRows(words.attendance, words.head, layout),
    },
  };
}

function metaLines({ head }: MinutesWords, layout: Layout): DocumentModel['meta'] {
  const day = weekday(head.date);
  const date = `${day === null ? '' : `${day}${layout.weekdayComma ? ',' : ''} `}${plainLine(longDate(head.date))}`;
  const lines = [
    { label: 'Title', value: plainLine(head.board) },
    { label: 'Date', value: date },
    { label: 'Venue', value: plainLine(head.venue) },
  ].filter(({ value }) => value !== '');
  return layout.labelledHead ? lines : lines.map(({ value }) => ({ label: '', value }));
}

function documentItem(item: DraftItem, board: string, layout: Layout, restricted: boolean): DocumentItem {
  const title = plainLine(item.title);
  const standing = isStandingItem(title);
  const whole = restricted && item.confidential !== null;
  const of = (kind: 'point' | 'decision' | 'action') =>
    item.blocks.filter((block) => block.kind === kind && plainLine(block.text) !== '');
  const points = of('point').map(
    (block): Passage => ({
      text: plainLine(block.text),
      // Under a confidential item's heading the whole discussion is confidential: marking each line adds nothing.
      confidential: restricted && block.confidential && !whole,
    }),
  );
  const decisions = of('decision').map(({ text, confidential }) => ({ text: plainLine(text), confidential }));
  const actions = of('action');
  // 2020 folds actions into the decision's paragraph; without such a paragraph they must still be seen.
  const folds = layout.actions === 'sentence' && decisions.length > 0 && !standing;

  return {
    number: item.number,
    title,
    confidential: whole,
    blocks: [
      ...(standing ? points.map(paragraph) : discussionBlocks(points, layout)),
      ...(standing
        ? decisions.map((decision) => paragraph(framedDecision(decision, board, layout)))
        : decisionBlocks(decisions, board, layout, folds ? actions.map(actionSentence) : [])),
      ...(folds ? [] : actionBlocks(actions.map(actionRow), layout)),
    ],
  };
}

function decisionBlocks(
  decisions: readonly Passage[],
  board: string,
  layout: Layout,
  folded: readonly Passage[],
): DocumentBlock[] {
  if (decisions.length === 0) return [];
  const framed = decisions.map((decision) => framedDecision(decision, board, layout));
  const verbFirst = decisions.map((decision) => verbFirstDecision(decision, board));
  const numbered = layout.numberDecisions && decisions.length > 1;
  const shared = numbered && verbFirst.every((one): one is DecisionSentence => one !== null);
  // One paragraph cannot show where its confidential sentence ends.
  const runOn = layout.actions === 'sentence' && ![...decisions, ...folded].some((one) => one.confidential);
  const joined = runOn ? joinedDecision(decisions, board, layout) : null;
  const sentences = shared ? verbFirst : joined === null ? framed : [joined];
  return [
    {
      kind: 'decision',
      heading: layout.decisionHeading(decisions.length),
      lead: shared ? `${board}:` : null,
      numbered,
      runOn,
      sentences: [...sentences, ...folded.map((action) => ({ ...action, verb: null }))],
    },
  ];
}

function actionBlocks(rows: readonly ActionRow[], layout: Layout): DocumentBlock[] {
  if (rows.length === 0) return [];
  return layout.actions === 'table'
    ? [{ kind: 'actions', layout: 'table', heading: rows.length === 1 ? 'Action' : 'Actions', rows }]
    : [{ kind: 'actions', layout: 'lines', heading: null, rows }];
}
