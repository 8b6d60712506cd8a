import { clauseOf } from './clause-of.ts';

/** Members reminded of something; who reminded them is not named. */
export const sayReminder = (said: string): string => {
  const [, what = ''] =
    /^(?:(?:everyone|everybody|members|us|people|the (?:board|committee|panel|room|meeting|group)|colleagues|all) )?((?:that|of|about) \S.*)$/i.exec(
      said,
    ) ?? [];
  return what === ''
    ? `A member reminded ${said}`
    : `Members were reminded ${what.replace(/^that .*$/i, (clause) => `that ${clauseOf(clause.slice(5))}`)}`;
};
