import fc from 'fast-check';
import mammoth from 'mammoth';
import { expect, test, vi } from 'vitest';
import { toDocx } from '#server/export/to-docx.ts';
import { block, FULL, HOURS, item, OPEN, PROFILES, words } from './sample.ts';

// Word documents are slow to make and read where other tests share the processor.
vi.setConfig({ testTimeout: 30_000 });

const read = async (bytes: Uint8Array) => (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value;

test('[R18] a Word document has real headings, lists and tables in the profile’s words', async () => {
  const html = await read(
    await toDocx(words('2023'), { ...OPEN, standingText: 'Draft: cleared by the Chair' }),
  );
  expect(html).toContain('<h1>Minutes of last Libraries &amp; Parks Board meeting</h1>');
  expect(html).toContain('<strong>Draft: cleared by the Chair</strong>');
  expect(html).toContain('<h2>4. Opening hours</h2>');
  expect(html).toContain('<li>Members welcomed the plan.</li>');
  expect(html).toContain('<h3>Decision:</h3>');
  expect(html).toContain('<ol><li>Noted the report.</li><li>Agreed the timetable at paragraph 9.</li></ol>');
  expect(html).toContain(
    '<strong>Action: </strong>Write to the councils without Sunday hours. (Dara Flynn; by 1 August 2024)',
  );
  expect(html).toMatch(/<table>.*Cllr Ines Marlow.*<\/table>/s);
});

test('[R18] a Word document of the public part holds nothing confidential, the restricted one marks it', async () => {
  const secret = block('point', 'The landlord wanted more.', { confidential: true });
  for (const profile of PROFILES) {
    const content = words(profile, [{ ...HOURS, blocks: [secret, ...HOURS.blocks] }]);
    expect(await read(await toDocx(content, OPEN))).not.toContain('landlord');
    expect(await read(await toDocx(content, FULL))).toContain('[Confidential] The landlord');
  }
});

test('[R18] any typed text gives a document that can be read back', async () => {
  const texts = fc.sample(fc.string({ unit: 'binary', maxLength: 30 }), { numRuns: 30, seed: 1 });
  const content = words(
    '2023',
    texts.map((text, at) => item(at, text, block('point', text), block('decision', text))),
  );
  expect(await read(await toDocx(content, OPEN))).toContain('<h1>Minutes of last');
});

test('[R18] typed markup and field codes are text in a Word document', async () => {
  const text = '</w:t><w:p/> {HYPERLINK "http://x"} &amp; <script>';
  const html = await read(await toDocx(words('2014', [item(1, text, block('point', text))]), FULL));
  expect(html).toContain('&lt;/w:t&gt;&lt;w:p/&gt; {HYPERLINK "http://x"} &amp;amp; &lt;script&gt;');
});
