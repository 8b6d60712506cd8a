import { baseOfAnyGerund } from '../actions/action-verbs.ts';

/** Sentences beside a resolution that are none of it: nods, how public it is, who came back, what will not be done. */
const BESIDE: readonly RegExp[] = [
  /^(?:ok(?:ay)?|fine|free|safe|alright) to (?:publish|make public|minute|go public)\b/i,
  /^(?:that|this|it|which)(?: much| line| bit| part| one| sentence)? (?:can|may|could|should|is ok to|is fine to|is all that can|goes|is)\b.*\b(?:public|publish\w*|open (?:part|minutes)|website)\b/i,
  /^(?:general|all|lots of|more|some|a few)? ?(?:nods|nodding|murmurs? of (?:assent|agreement|approval)|thumbs up)(?: all round| round the (?:table|room)| from (?:all|everyone))?(?:,? (?:all )?agreed)?$/i,
  /^(?:all|everyone|everybody|members|they|nobody|no one|no-one|none)(?:['’]?re| are| were| is| was)? (?:ok|okay|happy|fine|content|against|objected|dissented|in favour|agreed)(?: (?:with|to) (?:that|this|it))?$/i,
  /^(?:ok(?:ay)?,? |yes,? )?(?:they|members|everyone|everybody|all|people|the (?:board|panel|committee|room))(?:['’]?re| are| all)? (?:like|likes|love|loves|liked|loved|ok|fine with|happy with|content with)(?: (?:it|that|this|the idea))?$/i,
  /^(?:(?:cllr|mr|mrs|ms|dr|professor) )?\p{L}+ (?:is|has) (?:back|left|returned|rejoined|gone)$/iu,
  /^(?:so )?(?:we|they) (?:won['’]?t|will not|are not|aren['’]?t) (?:be )?(?:pursu\w+|push\w+|tak\w+|go\w+|do\w+)\b(?: (?:it|that|this|for it|on with it|ahead with it|any further|further))*$/i,
  /^(?:that|this|it)(?:['’]?s| is| was) (?:not|no longer) (?:secret|confidential|private|restricted)\b/i,
  /^(?:so )?(?:that['’]?s|it['’]?s) (?:a |the )?(?:no|yes|lost|carried|settled)(?: then)?$/i,
];

const SENTENCE = /(?<=[\p{L}\d)'’”"])\s*[.;!]+\s+(?=\p{L})/u;
const besides = (sentence: string): boolean =>
  BESIDE.some((form) => form.test(sentence.trim().replace(/[.!;\s]+$/, '')));

/** What is left of a note of several sentences when those that are no part of the resolution are out. */
const withoutAsides = (text: string): string => {
  const parts = text.split(SENTENCE);
  if (parts.length === 1) return text;
  const kept = parts.filter((part) => !besides(part));
  return kept.length === 0 || kept.length === parts.length ? text : kept.join('. ');
};

const OPENINGS: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:they|members|we|the (?:board|panel|committee))(?:['’]ve| have)? (?:now )?dropped [^,;]{3,60}[,;] (?:and |but )?(ask|press|call|seek|lobby|push|write)\b/i,
    'agreed to $1',
  ],
  [
    /^(?:the )?(?:decision|outcome|resolution|result)(?:,? (?:as i have it|then|here|today))?\s*[:,]\s+(?=\p{L})/iu,
    '',
  ],
  [
    /^with (.{3,80}?) (added|included|amended|corrected|written in|put in|put right|taken out|removed|struck out),? ((?:the|this|its) .{3,60}?) (?:is|was|are|were) (agreed|approved|endorsed|adopted|accepted)$/i,
    '$4 $3 with $1 $2',
  ],
  [
    /^.*\b(?:they|members|the (?:board|panel|committee|forum|group)|we|the room) (?:have |had |then |finally )*(?:settled|landed|ended up|decided) (?:on|for|with|at) (?=[\p{L}\d£])/iu,
    'agreed on ',
  ],
  [
    /^.*\b(?:they|members|the (?:board|panel|committee|forum|group)|we) (?:have |had |then |now )*(?:dropped|abandoned|given up|gone off) (?:the idea of )?(?=[\p{L}\d£])/iu,
    'agreed not to pursue ',
  ],
  [
    /^(?:so |right |ok |okay |well )*(?:in the end|at the end|on balance|overall|general(?:ly| view| feeling| mood),?|the view|all in all)(?:,| that| was that| is that| -)?\s+(?=\p{L})/iu,
    '',
  ],
  [/^(?:yes|yep|yeah|aye)[\s,:–-]+(?=\p{L})/iu, ''],
  [
    /^(?:ok(?:ay)? |so |right |well )*(?:that['’]?s|thats|it['’]?s|this is|that is) (?:all )?(?:agreed|carried|settled|decided|passed)[\s,:–-]+(?=\p{L})/iu,
    'agreed ',
  ],
  [/^(?:nobody|no-?one|none) (?:was |were |is )?(?:against|opposed to|opposing) (?=\p{L})/iu, 'agreed '],
  [/^(?:(?:ok(?:ay)?|fine|happy|content)) w\/\s?/i, 'agreed '],
  [
    /^(?:the )?(?:board |panel |committee |members |forum |group )?(?:went|going|opted|plumped) (?:for|with) (?=\p{L})/iu,
    'agreed to go with ',
  ],
  [
    /^(?:the )?(?:chair(?:man)?|\p{Lu}\p{L}*|it was|cllr \p{L}+)(?: then| also)? (?:proposed|suggested|recommended|moved) that (?:we |the board )?/iu,
    'agreed that ',
  ],
  [
    /^(?:the )?(?:chair(?:man)?|\p{Lu}\p{L}*|cllr \p{L}+) asked (?:if|whether) (?:we|members|the board|all|everyone) (?:could|should|would|wanted to|want to|were happy to|were content to) /iu,
    'agreed to ',
  ],
];

/** "chair asked if the criteria could be endorsed with X" is that they be endorsed with X. */
const ASKED =
  /^(?:the )?(?:chair(?:man)?|mayor|\p{Lu}\p{L}*|cllr \p{L}+) asked (?:if|whether) (.{4,90}?) (?:could|should|might|can|would) (be \p{Ll}+.*)$/iu;

/** "Cllr Ames proposed extending the grant" is to extend it. */
const MOVED =
  /^(?:(?:the )?chair(?:man)?|(?:cllr |mr |mrs |ms |dr )?\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*)?) (?:proposed|suggested|moved|recommended) (\p{Ll}+ing)\b(?= \p{L}+)/u;

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/,?\s+(?:and )?not (?:pursuing|taking|pushing|doing) (?:it|that|this)(?: any further| forward)?$/i, ''],
  [
    /(?: round the table)?,?\s+(?:and )?not something (?:we|they|members)(?:['’]ll| will|['’]d| would) (?:be )?\p{Ll}+$/iu,
    '',
  ],
  [
    /[\s,;.–-]+(?:and|so) (?:that|this|it)(?: was| is)?(?: all| duly)? (?:agreed|approved|carried|accepted)(?: without (?:a vote|dissent|division))?$/i,
    '',
  ],
  [
    /[\s,;.–-]+(?:so |and )?(?:that|this|it)['’]?s (?:a |the )?(?:no|yes|lost|fallen|carried)(?: then)?$/i,
    '',
  ],
  [
    /,?\s+so (?:we|they|the board) (?:won['’]?t|will not|would not|aren['’]?t|are not) (?:be )?(?:push|pursu|tak|go|ask|do|support)\w*\b(?: (?:for |with |ahead |on )*(?:it|that|this))?$/i,
    '',
  ],
  [/[\s,;–-]+(?:only )?(?:\d+|one|two|three|four|five) hands? up,? (?:the )?rest against.*$/i, ''],
  [/,?\s+(?:says|said) (?:the )?\p{L}+$/iu, ''],
  [/,?\s+(?:went|was put|goes) to (?:a vote|the vote|a show of hands)$/i, ''],
  [/,?\s+forgot to (?:put|say|type|minute|note|write)(?: it| that| this)?(?: down| in| earlier)?$/i, ''],
  [/[\s,;–-]+(?:sorry|apologies|my mistake|my fault)$/i, ''],
];

/** "research warmly welcomed and noted": both verbs before their thing. */
const TWO_VERBS =
  /^((?:[\p{L}\d'’/-]+ ){0,5}?[\p{L}\d'’/-]+) (?:was |were |is |are )?((?:warmly |strongly |duly |fully |much )?(?:welcomed|noted|received|considered|discussed|accepted|supported|endorsed)) and (noted|agreed|approved|endorsed|supported|accepted|welcomed|adopted)$/iu;
const PARTICIPLE_FIRST =
  /^(?:noted|agreed|approved|endorsed|supported|received|welcomed|considered|the (?:board|panel|committee|group|forum)|board|members|panel|committee|we|all|everyone)\b/i;

/** "where we are on admin is noted" is the position on admin. */
const STANDING =
  /\b(?:where|how(?: far)?) (?:we|they|things|matters)(?:['’]ve|['’]s| have| has| had)? got(?: to)?(?= on\b| with\b|$|[,.;])|\b(?:where|how) (?:we|things|matters|it|they|everything) (?:are|is|stands?|stood|were|was|all stands?)(?: at)?(?: now| today| up to)?(?= on\b| with\b|$|[,.;]| (?:is|was) )/i;

/** A note that resolves in its plain words: no asides, no frame of who asked whom, nothing of what will not be done. */
export const resolvedWords = (typed: string): string => {
  let text = withoutAsides(typed.trim().replace(/n’t\b/g, "n't")).replace(/[.;,\s]+$/, '');
  const two = PARTICIPLE_FIRST.test(text) ? null : TWO_VERBS.exec(text);
  if (two !== null) {
    const thing = two[1] ?? '';
    const article = /^(?:the|an?|this|these|its)\b/i.test(thing) ? '' : 'the ';
    text = `${two[2]?.toLowerCase().replace(/^\p{Ll}+ly /u, '')} and ${two[3]?.toLowerCase()} ${article}${thing.charAt(0).toLowerCase()}${thing.slice(1)}`;
  }
  for (const [form, words] of ENDINGS) text = text.replace(form, words);
  const asked = ASKED.exec(text);
  if (asked !== null) return `agreed that ${asked[1]} ${asked[2]}`;
  const moved = MOVED.exec(text);
  const base = moved === null ? null : baseOfAnyGerund(moved[1] ?? '');
  if (moved !== null && base !== null) return `agreed to ${base}${text.slice(moved[0].length)}`;
  for (const [form, words] of OPENINGS) text = text.replace(form, words);
  return text
    .replace(
      /\s+(?:was |were )?(?:otherwise|just|simply|merely)(?= (?:noted|agreed|approved|endorsed|adopted|accepted)\b)/i,
      '',
    )
    .replace(/\b(agreed|noted|approved),? (?:too|also),? (?=that\b|to\b)/i, '$1 ')
    .replace(STANDING, 'the position')
    .trim();
};
