import { isClause, lower, uncapital, upper } from './clause-of.ts';
import { tellsTo } from './orders.ts';
import { verbForms } from './verb-forms.ts';

/** A remark that begins with what somebody is to do: "use the depots". */
export const BASE_FIRST =
  /^(?:please\s+)?(ringfence|ring-fence|use|keep|stop|make|give|add|put|include|publish|look|push|press|invest|focus|share|start|involve|send|write|speak|talk|consider|avoid|tell|show|simplify|widen|extend|protect|fund|check)\b\s+/i;

/** What somebody suggested: a clause after "that", a task after "to", a thing after "for". */
export const suggestion = (what: string): string => {
  const [first = ''] = what.toLowerCase().split(/\s+/);
  const forms = verbForms(first);
  if (/^(?:a|an|one|two|more|less|fewer|no)$/.test(first) || !isClause(what))
    return forms.some((form) => form.kind === 'ing')
      ? `${upper(what)} was suggested`
      : BASE_FIRST.test(what) || tellsTo(what)
        ? `A suggestion was made to ${lower(what)}`
        : `A suggestion was made for ${lower(what)}`;
  return `It was suggested that ${uncapital(what)}`;
};
