import { baseOfAnyGerund, isVerbAfterTo } from './action-verbs.ts';

/** What officers say for a task in words of every day, and the plain verb with which the minutes say it. */
const IDIOMS: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:go (?:away|off) and|go and|try (?:to|and)|see (?:about|to) (?=\p{Ll}+ing)|have a (?:stab|go|crack|shot) at|do (?:her|his|their|our|my) best to|remember to|be sure to|make sure to|get round to|start|begin|crack on with|get on with|press on with|carry on) (?=\p{Ll}{3,})/iu,
    '',
  ],
  [/^(?:get|go) (?:and|off and) (?=\p{Ll})/iu, ''],
  [
    /^have (?:a |another )?(?:(?:quiet|quick|proper|friendly|private|further|brief|closer|good|hard|careful) )*(?:words?|chat|conversation|talk|discussion) (?:with|about)/iu,
    'speak to',
  ],
  [/^(?:sit down|get together|meet up|get round (?:a|the) table) with/iu, 'meet'],
  [
    /^have (?:a |another )(?:(?:quick|proper|further|closer|good|hard|careful|first) )*(?:look|think|dig|rummage|trawl|read|go) (?:at|into|about|through|over)/iu,
    'look at',
  ],
  [
    /^(?:be|get) (?:back )?(?:on to|onto|on the phone (?:to|with)|in touch (?:with|again with)|in contact with)/iu,
    'contact',
  ],
  [
    /^(?:touch base with|reach out to|make contact with|make an approach to|drop a (?:line|note|mail|email) to|get hold of|pop (?:over |across )?to see)/iu,
    'contact',
  ],
  [/^give (.{2,40}?) (?:a (?:ring|call|bell|shout|buzz)|a nudge)\b/iu, 'contact $1'],
  [/^drop (.{2,40}?) (?:a (?:line|note|mail|email))\b/iu, 'write to $1'],
  [/^get (?:a |an )?(.{2,40}?) (?:off|away|out) to (?=\p{L})/iu, 'send $1 to '],
  [/^think (?:about|over|through) (?=\p{L})/iu, 'consider '],
  [/^put (?:pen to paper|fingers to keys)\b/iu, 'write'],
  [/^put (?:something|a few words|some words|a form of words) together\b/iu, 'draft something'],
  [/^do (?:some|the|a bit of|a|more|further) (?:digging|research|work|homework)\b/iu, 'research'],
];

/** A task said in words of every day, with its plain verb; left as it is where its own verb will do. */
export const plainIdiom = (task: string): string => {
  if (isVerbAfterTo(task) && !/^have (?:a|another) (?:\p{Ll}+ )?(?:word|chat)\b/u.test(task)) return task;
  let text = task.trim().replace(/\bw\/ ?(?=(?!in\b|o\b|e\b)[\p{L}\d])/gu, 'with ');
  for (const [form, words] of IDIOMS) {
    const next = text.replace(form, words);
    if (next === text) continue;
    text = next.trim();
    const doing = /^(\p{Ll}+ing)\b/u.exec(text)?.[1];
    const plain = doing === undefined ? null : baseOfAnyGerund(doing);
    if (doing !== undefined && plain !== null) text = plain + text.slice(doing.length);
  }
  return text;
};
