import { verbForms } from './verb-forms.ts';

const PERSON = '(?:Cllr|Mr|Mrs|Ms|Dr|Mayor|Sir|Lord|Lady|Prof(?:essor)?) [^,.]{3,40}?';

/** What was noted beside a decision and is no part of it: that nobody minded, who was asked, why it was put off. */
const BESIDE: readonly RegExp[] = [
  /[,;.]? ?(?:and )?(?:no[- ]one|nobody) (?:was |is )?(?:against|disagreed|dissenting|objected|minded)$/i,
  /[,;.] ?(?:no other names|agreed all round|all round|goes through|(?:the )?chair (?:asked|agreed))$/i,
  /[,;.:]* ?so (?:that['’]s|it['’]s|thats|its) a no\b/i,
  /(?<=^rejected .{4,})[:,;.] (?:members|they|we|the board)(?: all)? (?:don['’]?t|do not|didn['’]?t|won['’]?t|will not|aren['’]?t)\b.*$/i,
  new RegExp(`(?<=^deferred .{4,}), ${PERSON} (?:wants?|wanted|asked|would like)\\b.*$`, 'u'),
  /(?<=^deferred .{4,}) held over(?= (?:to|until|till|for)\b)/i,
];

/** Two clauses joined as they were typed, and verbs of another's words, as a decision says them. */
const JOINED: readonly (readonly [RegExp, string])[] = [
  [/(?<=^agreed (?!that\b|to\b).{6,}),? as well$/i, ''],
  [
    /(?<=^(?:approved|agreed|adopted|endorsed|supported) [^,;:]{3,80}) [-–] (?=(?:except|apart from|but not|save)\b)/i,
    ', ',
  ],
  [
    /(?<=^(?:approved|agreed|adopted|endorsed) [^,;:]{3,60}), (?=(?:Cllr [^,;]{4,60}? (?:in|out)$))/u,
    ', with ',
  ],
  [/ and (?:gave|give|lent) (?:their|its) (?:full |unanimous )?(?:backing|support) to /i, ' and supported '],
  [/^(?:gave|lent) (?:their|its) (?:full |unanimous )?(?:backing|support) to /i, 'supported '],
  [/\bagreed (?=there (?:should|shall|would|will|must|be)\b)/i, 'agreed that '],
  [
    /(?<=^(?:approved|agreed|adopted|endorsed) [^,;:]{3,60}), (?=(?:[\p{L}\d'’-]+ ){1,5}(?:added|amended|corrected|removed|deleted|included|clarified|changed|dropped)\b)(?!with\b|and\b|but\b)/iu,
    ', with ',
  ],
  [
    /(?<=^(?:approved|agreed|adopted|endorsed) [^,;:]{3,60} with (?:one|two|a|three) (?:changes?|amendments?|tweaks?|additions?)) [-–] /iu,
    ': ',
  ],
  [/^(delegated|left) (?=(?:final|exact|precise|detailed) \p{Ll}+ to\b)/iu, '$1 the '],
  [
    /(?<=^(?:supported|endorsed|approved|accepted|adopted) [^,;.]+),? but (?=(?:ask|call|press|write|seek|lobby|push) )/i,
    ' and agreed to ',
  ],
  [
    /, (?:the )?((?:final |exact |precise )?(?:wording|details?|sign-?off)) (?:left |down |up )?to (?=(?:the Chair|Cllr|Mr|Mrs|Ms|Dr)\b)/i,
    ', with the $1 left to ',
  ],
  [/^deferred$/, 'deferred the item'],
  [/^noted that['’]?s noted\b/i, 'noted'],
  [/^agreed (?:ok(?:ay)?|yes|yep|fine),? (?!with\b)(?:to )?(?=\S)/i, 'agreed '],
  [/^(agreed|noted) then\b/i, '$1'],
  [/^(agreed|rejected) (?:a )?show of hands (?:on|for) /i, '$1 '],
  [
    new RegExp(`^(rejected|agreed)((?:, by [^,]+,)?) ${PERSON} put (.+?) to a (show of hands|vote)\\b`, 'u'),
    '$1$2 $3, put to a $4',
  ],
  [
    new RegExp(`^agreed (?:that )?${PERSON} asked for (an? .+?)(?:, ${PERSON})?$`, 'u'),
    'agreed to ask for $1',
  ],
  [
    new RegExp(
      `^agreed (?:that )?${PERSON} raised (.+?) and asked for (an? (?:paper|report|note|briefing))(?:, ${PERSON})?$`,
      'u',
    ),
    'agreed to ask for $2 on $1',
  ],
  [new RegExp(`^appointed (${PERSON}) (?:is|was|as) the (?=\\p{Ll})`, 'u'), 'appointed $1 as the '],
  [
    new RegExp(
      `^appointed (${PERSON}) (?:(?:is )?(?:happy|content|willing|keen) to take|takes?|took|to take) (?:the|our|up the|up our) (?=(?:vacant )?(?:seat|place))`,
      'u',
    ),
    'appointed $1 to the ',
  ],
  [
    new RegExp(
      `^appointed (${PERSON}) (?:(?:is )?(?:happy|content|willing|keen) to (?:serve|sit|go)|serves|sits|goes) on(?:to)? `,
      'u',
    ),
    'appointed $1 to ',
  ],
  [/(?<=^appointed .+) for us$/i, ''],
  [/^agreed to ask for (?:us|members|officers|the board) to /i, 'agreed to '],
  [
    /^agreed to ask for ((?:[\p{L}-]+ ){1,6}?)(compulsory|mandatory|statutory|voluntary|optional|public|free) (?=(?:on|for|in|from|to|at)\b)/iu,
    'agreed that $1should be $2 ',
  ],
  [/,? and yes to (?=\p{Ll}+ing\b)/iu, ' and agreed on '],
  [/[,.]? and (?:it was |It was )(?:also )?agreed (?:though )?to (?=\S)/i, ' and agreed to '],
  [
    /,? and (?:we|the board|board|members|they) (?:now )?(?:calls? for|want to call for) /i,
    ' and agreed to call for ',
  ],
  [/, we (?:now )?call for /i, ' and agreed to call for '],
  [/,? and (?:the )?(?:board|committee|panel|members) asks? /i, ' and asked '],
  [/,? and (?:the )?(?:board|committee|panel|members) (?:supports?|backs?) /i, ' and supported '],
  [/,? and (?:it['’]?s|its|it is) to (?=(?:come|go|be|return)\b)/i, ' and agreed that it should '],
  [/\band is (?=(?:against|for|content|opposed|in favour)\b)/i, 'and was '],
  [/(?<=^(?:endorsed|agreed|approved|noted|supported) .+)\band will (?=\p{Ll}+)/iu, 'and would '],
];

/** "and agreed on extending": to extend. */
const andGerund = (clause: string): string =>
  clause.replace(/\band agreed on (\p{Ll}+ing)\b/u, (typed, gerund: string) => {
    const form = verbForms(gerund).find(({ kind }) => kind === 'ing');
    return form === undefined ? typed : `and agreed to ${form.base}`;
  });

/** "to chair & vice chair": by their offices. */
const chairs = (clause: string): string =>
  clause
    .replace(
      /\b(to|with|by) (?:the )?chair (?:&|\+|and) (?:the )?vice[- ]chair\b/gi,
      '$1 the Chair and Vice-Chair',
    )
    .replace(/\b(delegated [^,;]{3,80}? to|in consultation with) chair\b/gi, '$1 the Chair');

/** A decision's clause without what was noted beside it, and its parts joined as a decision says them. */
export const unjoinDecision = (typed: string): string => {
  let clause = chairs(typed.trim());
  for (const form of BESIDE) clause = clause.replace(form, '');
  clause = clause.replace(/\s*,\s*\.\s*/g, '. ').replace(/[\s,;.]+$/, '');
  for (const [form, words] of JOINED) clause = clause.replace(form, words);
  return andGerund(clause)
    .replace(
      /^(noted (?:the )?(?:\p{Ll}+ ){1,3})and ((?:the )?(?:\p{L}+ ){1,2})(goes|moves|stays|comes) /u,
      (_, noted: string, thing: string, verb: string) =>
        `${noted}and agreed that ${thing}should ${verb.replace(/(?<=o)es$|s$/, '')} `,
    )
    .replace(/\bthe (Rest|Remainder|Item|Paper|Report)\b/g, (whole) => whole.toLowerCase())
    .replace(/[\s,;]+$/, '');
};
