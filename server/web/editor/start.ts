/** What the server puts into the page: who I am and which meeting this is. */
export interface Start {
  readonly meetingId: string;
  /** Names this window's cookie where several people use one browser. */
  readonly windowKey: string | null;
  readonly board: string;
  readonly date: string;
  readonly isoDate: string;
  readonly presider: string;
  readonly timeZone: string;
  readonly canWrite: boolean;
  readonly isOfficer: boolean;
  readonly me: { readonly id: string; readonly name: string; readonly colour: string };
  readonly links: {
    readonly home: string;
    readonly review: string;
    readonly minutes: string;
    readonly signOut: string;
  };
}

/** Reads it from the script element the server wrote. */
export function readStart(document: Document): Start {
  const element = document.getElementById('start');
  if (element?.textContent == null) throw new Error('the page came without its data');
  return JSON.parse(element.textContent) as Start;
}
