const NAME = /^[A-Za-z0-9_.-]{1,128}$/;
const DOTS = /^\.+$/;

/** A document's name holds nothing that a path, a key or a log line could stumble over. */
export const isDocumentName = (name: string): boolean => NAME.test(name) && !DOTS.test(name);

export interface Address {
  /** As it stands in the path, not decoded: an escaped character is none that a name may hold. */
  readonly documentName: string;
  readonly token: string | null;
  readonly wantsSaved: boolean;
  /** The Yjs client id under which the page will write, registered before its first edit. */
  readonly clientId: number | null;
  /** Which form of the document the page knows; null for programs that do not say. */
  readonly schema: number | null;
}

const COUNT = /^\d{1,15}$/;

const countOf = (text: string | null): number | null =>
  text !== null && COUNT.test(text) ? Number(text) : null;

/** Reads the address of an upgrade request; null when it is not under the prefix. */
export const readAddress = (url: string, prefix: string): Address | null => {
  const [path = '', query = ''] = url.split('?', 2);
  if (path !== prefix && !path.startsWith(`${prefix}/`)) return null;
  const parameters = new URLSearchParams(query);
  return {
    documentName: path.slice(prefix.length + 1),
    token: parameters.get('token'),
    wantsSaved: parameters.get('saved') === '1',
    clientId: countOf(parameters.get('client')),
    schema: countOf(parameters.get('schema')),
  };
};
