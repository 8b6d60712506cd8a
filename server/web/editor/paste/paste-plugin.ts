import { Plugin, PluginKey } from '@tiptap/pm/state';
import { linesOfText, MOST_LETTERS, type Pasted, withinLimits } from './clean-pasted.ts';
import { linesOfHtml } from './lines-of-html.ts';

/** Lines copied from the minutes themselves bring their kind and notes; the schema takes nothing else of them. */
const isOwn = (html: string): boolean => html.length < MOST_LETTERS * 4 && /\sdata-pm-slice=/.test(html);

const asHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Whatever is pasted becomes plain lines of a bounded number, and the person is told what did not come with them. */
export function pastePlugin(notice: (text: string) => void): Plugin {
  const told = ({ lines, leftOut }: Pasted): readonly string[] => {
    if (leftOut.length > 0) notice(`Pasted as plain lines. Left out: ${leftOut.join('; ')}.`);
    return lines;
  };
  return new Plugin({
    key: new PluginKey('paste'),
    props: {
      transformPastedHTML: (html) =>
        isOwn(html)
          ? html
          : told(linesOfHtml(html))
              .map((line) => `<p>${asHtml(line)}</p>`)
              .join(''),
      transformPastedText: (text) => told(withinLimits(linesOfText(text))).join('\n'),
    },
  });
}
