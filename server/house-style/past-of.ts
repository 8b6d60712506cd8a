import { isAuxiliary } from './turns.ts';
import { verbForms } from './verb-forms.ts';

/** The past of a verb typed after who spoke: "wants" is "wanted", "says" is "said", "keen" is "was keen". */
export const pastOf = (verb: string): string => {
  if (
    /^(?:not )?(?:angry|cross|annoyed|livid|keen|convinced|content|happy|unhappy|uneasy|wary|nervous|disappointed|pleased|surprised|frustrated|sceptical|worried|concerned)$/.test(
      verb,
    )
  )
    return `was ${verb}`;
  if (verb === 'on') return 'commented on';
  if (isAuxiliary(verb)) return verb;
  return verbForms(verb).find((form) => form.kind === 'third')?.past ?? verb;
};
