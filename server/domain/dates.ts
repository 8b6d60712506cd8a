/** Full names, January first. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
/** Full names, Sunday first. */
export const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** "2023-07-21" as "21 July 2023"; anything that is not a date of the calendar stays as it is. */
export function longDate(iso: string): string {
  const day = calendarDay(iso);
  return day === null ? iso : `${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
}

/** "2023-07-21" as "Friday" and "21 July 2023". */
export function weekday(iso: string): string | null {
  const day = calendarDay(iso);
  return day === null ? null : (DAYS[day.getUTCDay()] ?? null);
}

function calendarDay(iso: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(iso)) return null;
  const day = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso) ? day : null;
}
