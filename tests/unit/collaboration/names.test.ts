import { expect, test } from 'vitest';
import { isDocumentName, readAddress } from '#server/collaboration/names.ts';

test('[C27] a document is named by letters, digits, dots, hyphens and underscores, 128 at most', () => {
  for (const name of ['m1', 'cm3x.notes', 'A_b-c', '__proto__', 'x'.repeat(128)])
    expect(isDocumentName(name), name).toBe(true);
  for (const name of ['', '.', '..', '...', 'a/b', 'a b', 'a%20b', 'a\n', 'é', 'x'.repeat(129)])
    expect(isDocumentName(name), name).toBe(false);
});

test('[C27] an address gives the name as it stands, the token and the wish to hear what is saved', () => {
  expect(readAddress('/collaboration/m1?token=t%20k&saved=1', '/collaboration')).toEqual({
    documentName: 'm1',
    token: 't k',
    wantsSaved: true,
    clientId: null,
    schema: null,
  });
  expect(readAddress('/collaboration/a%2Fb', '/collaboration')?.documentName).toBe('a%2Fb');
  expect(readAddress('/collaboration', '/collaboration')?.documentName).toBe('');
  expect(readAddress('/collaborations/m1', '/collaboration')).toBeNull();
  expect(readAddress('/socket', '/collaboration')).toBeNull();
});
