import { describe, expect, test } from 'vitest';
import { item, note, propose } from './meeting.ts';

const shown = (typed: Parameters<typeof propose>[0], number = 3): string[] =>
  item(propose(typed), number)
    .points.filter((one) => !one.confidential)
    .map((one) => one.text);
const secret = 'LC: the Fellbrook lease is going for £4m';

describe('confidence told in a sentence', () => {
  test.each([
    'lena says this next bit is confidential so mark it from here pls',
    'The Chair reminded members that this next part is not for publication.',
    'Part II business. The webcast has been paused and what follows is exempt.',
    'chair wants everything from here kept confidential',
    "this next bit isn't for publishing",
    'this next part stays between us',
    'closing the meeting to the public',
    'ok shutting the doors',
    'the board resolved that under s100A(4) the public be excluded from the meeting for the following item',
    'The press and public were asked to withdraw while the lease was considered',
    'we went into private session at 11.05',
    'The Chair took the meeting into private.',
    'what you are about to hear is commercially sensitive',
    'legal adviser warned that what comes next must not leave this room',
    'legal says mark the next few notes exempt please',
    'Cllr Peel asked the reporter to leave.',
    'the two journalists left the room',
    'someone has switched off the webcast',
    'LC said the rest of her update was confidential',
    'nothing of what follows is to be minuted publicly',
    'please treat what Ms Tory says next as confidential',
    'The doors were closed.',
    "we'll carry on in private",
    'clerk asks that the following lines stay out of the public record',
    'the gallery was cleared',
    'OL asked that this not be minuted in public',
    'Members were briefed in private.',
    'para 3 applies from here',
    'Mr Roth asked that his next remarks go no further',
  ])('[S50] "%s" opens a passage', (typed) => {
    expect(shown(['item 3', 'RT: fares rose', typed, secret, 'AF: the tenant is not told'])).toHaveLength(1);
  });

  test.each([
    'AH: confidential waste contract goes out in may',
    'private sector landlords are worried',
    'public health grant cut again',
    'the shops closed the meeting rooms at noon',
    'childcare is exempt from VAT',
    'public gallery is full',
    'a gap of ten miles between us and Larkhill',
    'the library doors open at nine now',
    'part 2 of the report is late',
    'the public left comments on the plan',
    'the private rented sector will move to a new regime from May',
    'moved to private finance in 2019',
    'private hire drivers left the trade',
    'the council will keep this under review',
    'the school closed its doors in 2019',
    'restricted parking zones move to phase 2 next year',
    'FC: minute taking tools worry her most, some run on through closed sessions',
    'the last report was confidential',
    'LC: the contract is commercially confidential',
  ])('[S50] "%s" opens nothing', (typed) => {
    expect(shown(['item 3', typed, 'LC: the lease is going'])).toHaveLength(2);
  });

  test.each([
    'webcast on again, we are back in public',
    'The rest of this item is public.',
    'thats the end of the confidential bit',
    'press let back in',
    'doors open',
    'reopened to the public',
    'ok this can be minuted normally now, open session again',
    'The meeting returned to public session.',
    'we came out of closed session at 11.40',
    'The Chair declared the confidential part closed.',
    'the public were readmitted',
    'you can minute again from here',
    'open 10.42',
  ])('[S50] "%s" ends it', (typed) => {
    expect(shown(['item 3', 'in confidence', secret, typed, 'RT: fares rose'])).toHaveLength(1);
  });

  test.each([
    'did we ever go back into open session?',
    'we are not back in public yet',
    'the press come back once we are back in open session',
    'AF: the pool is back in public ownership',
    'libraries back open to the public in June',
    'will be back in public in ten minutes',
    'the museum is open again',
  ])('[S50] "%s" ends nothing', (typed) => {
    expect(shown(['item 3', 'in confidence', secret, typed, 'AF: the tenant is not told'])).toEqual([]);
  });

  test.each(['confidential: the arrears come to £900', 'Restricted: the tenant claims £4m'])(
    '[S50] "%s" restricts itself alone, and is minuted so',
    (typed) => {
      const { points } = item(propose(['item 3', typed, 'RT: fares rose']), 3);
      expect(points.map((one) => one.confidential)).toEqual([true, false]);
    },
  );

  test('[S50] an end told late frees what came behind the place it names', () => {
    const typed = ['item 3', 'closed session 10.37', secret, 'AGREED to oppose any cut to Sunday buses'];
    const found = propose([...typed, 'open 10.42, before the decision. typed late, sorry', 'RT: fares rose']);
    expect(item(found, 3).decisions.map((one) => one.confidential)).toEqual([false]);
    expect(item(found, 3).points.map((one) => one.confidential)).toEqual([true, false]);
  });
});

describe('marked afterwards', () => {
  test.each([
    'the last two lines are confidential',
    'that should all have been marked',
    'my last two should have been in confidence',
    'Everything since the lease is to be treated as exempt.',
    'the two notes above are exempt',
    'last 2 are conf btw',
    'that last bit was private',
    'everything about the lease and the tenant has to stay confidential',
    'those two lines were not for the public minutes',
    'the above is not for publication',
    'item 3 was all exempt',
    'that whole exchange is to be redacted',
  ])('[S51] "%s" restricts what came before', (typed) => {
    expect(shown(['item 3', secret, 'AF: the lease is why the tenant left', typed, 'item 4'])).toEqual([]);
  });
  test('[S51] the last note of each officer named is restricted', () => {
    const found = propose([
      'item 3',
      note('n2', 'RT: fares rose'),
      note('n3', 'Fellbrook is £4m short', { user: 'U1' }),
      note('n4', 'AF: six depots'),
      note('n5', 'lena, dev, the last note from each of you has to be confidential', { user: 'U9' }),
    ]);
    expect(item(found, 3).points.map((one) => one.confidential)).toEqual([false, true, true]);
  });
  test.each(['the last point was not confidential', 'was that confidential?', 'that was a private company'])(
    '[S51] "%s" restricts nothing',
    (typed) => {
      expect(shown(['item 3', 'LC: the lease is going', typed])[0]).toContain('lease');
    },
  );
});

describe('the last look', () => {
  test('[S52] a figure put right in confidence makes the sentence it stands in confidential, and says so', () => {
    const found = propose([
      'item 3',
      'LC: the depot costs £2m',
      'in confidence',
      's/£2m/£7m/',
      '[/confidential]',
    ]);
    expect(item(found, 3).points.every((one) => one.confidential)).toBe(true);
    expect(found.warnings.some((one) => one.text.includes('only said in confidence'))).toBe(true);
  });
});

test('[S50] a clock time before "closed" closes the meeting, no passage opens', () => {
  const { placement } = propose([
    'item 3',
    'RT: fares are high',
    '1132. closed',
    'for the record, RT wants a cap on fares',
  ]);
  expect(placement.n4?.confidential).toBe(false);
});

test('[S50] a camera with the sun in it closes no doors, in camera does', () => {
  const shut = (typed: string): boolean | undefined =>
    propose(['item 3', 'LC: two routes left', typed, 'RT: fares are high']).placement.n4?.confidential;
  expect(shut('sun is straight in the camera, whoever sits at the far end looks like a ghost')).toBe(false);
  expect(shut('the rest is in camera')).toBe(true);
});
