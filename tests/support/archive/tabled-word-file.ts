import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';

const cell = (...texts: string[]): TableCell =>
  new TableCell({ children: texts.map((text) => new Paragraph(text)) });
const row = (...cells: TableCell[]): TableRow => new TableRow({ children: cells });

/** Minutes as a Word file in which the items stand in a table with a column for owners, as does the attendance. */
export async function tabledWordFile(): Promise<Uint8Array> {
  const document = new Document({
    sections: [
      {
        children: [
          new Paragraph('Minutes of the Coast & Harbours Board'),
          new Paragraph('Title: Coast & Harbours Board'),
          new Paragraph('Date: Thursday 4 March 2021'),
          new Paragraph('Venue: Online'),
          new Paragraph('Attendance'),
          new Paragraph('An attendance list is attached as Appendix A to this note'),
          new Table({
            rows: [
              row(cell('Item'), cell('Decisions and actions'), cell('Action')),
              row(cell('1'), cell('Welcome'), cell('')),
              row(cell(''), cell('The Chair welcomed members.'), cell('')),
              row(cell('2'), cell('Beach safety guide'), cell('')),
              row(cell(''), cell('Jon Pike introduced the draft guide.'), cell('')),
              row(cell(''), cell('Decision'), cell('')),
              row(cell(''), cell('The Board agreed the beach safety guide.'), cell('')),
              row(cell(''), cell('Action'), cell('')),
              row(cell(''), cell('Send the guide to all coastal councils.'), cell('Jon Pike')),
              row(cell('3'), cell('Tide gauges'), cell('')),
              row(cell(''), cell('Decision'), cell('')),
              row(cell(''), cell('The Board noted the report on tide gauges.'), cell('')),
            ],
          }),
          new Paragraph('Appendix A - Attendance'),
          new Table({
            rows: [
              row(cell('Position/Role'), cell('Councillor'), cell('Authority')),
              row(cell('Chair'), cell('Cllr Ines Falk'), cell('Easthaven Borough Council')),
              row(cell('Members'), cell('Cllr Dita Kowal'), cell('Greywater City Council')),
              row(cell('Apologies'), cell('Cllr Mary Obi'), cell('Westcliff London Borough Council')),
            ],
          }),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}
