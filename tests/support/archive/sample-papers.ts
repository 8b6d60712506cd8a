/** Invented papers in the layouts in which boards publish, for the archive's tests. */

export const MODERN_GOV = [
  ' Minutes of last Rivers & Bridges Board meeting',
  'Rivers & Bridges Board',
  'Thursday, 12 May 2022',
  'Hybrid Meeting - Weir House and Online',
  'Attendance',
  'An attendance list is attached as Appendix A ',
  '\tItem',
  '\tDecisions and actions',
  '',
  '<AI1>',
  '',
  '\t1  ',
  '\tWelcome and apologies',
  ' ',
  '\t',
  '',
  '\tThe Chair welcomed members. Apologies were received from Cllr Odile Brand.',
  '</AI1>',
  '',
  '<AI2>',
  '',
  '\t2  ',
  '\tMinutes of the previous meeting held on 10 February 2022',
  ' ',
  '\tThe Chair noted that in item 3 the reference to Alder Lock should read Elder Lock.',
  '',
  'The minutes of the meeting held on 10 February 2022 were agreed as a correct record.',
  '</AI2>',
  '',
  '<AI3>',
  '',
  '\t3  ',
  '\tFlood Warning Network (FWN)',
  ' ',
  '\tThe Chair invited Petra Lind (PL), Head of Hydrology, to introduce the report.',
  ' ',
  'PL reported that 41 gauges had been replaced. Members received a confidential update on the contract.',
  ' ',
  'Members’ comments and questions:',
  '·       Concern was expressed about false alarms at night. PL said that thresholds would be looked at.',
  ' ',
  'Decision:',
  'Rivers & Bridges Board:',
  '1)    Noted the progress of the network.',
  '2)    Agreed to delegate to Lead Members the choice of a supplier.',
  '</AI3>',
  '',
  '<TRAILER_SECTION>',
  'Appendix A -Attendance ',
  '',
  '\tPosition/Role',
  '\tCouncillor',
  '\tAuthority',
  '',
  '\tChair',
  '\t Cllr Runa Whitlock',
  '\tMill Vale Council',
  '',
  '',
  '\tMembers',
  '\t Cllr Tomas Reed',
  '\tOxbow District Council',
  '',
  '\t',
  '\tCllr Gail Parr (sub)',
  '\tNorth Fen Council',
  '',
  '\tApologies',
  '\t Cllr Odile Brand',
  '\tTidewater City Council',
  '',
  '\tIn Attendance',
  '\tSven Aker (item 3)',
  '\tGauge Works',
].join('\n');

export const EARLIER_PLAIN = `Minutes of Rivers & Bridges Board meeting

Title: Rivers & Bridges Board
Date: Thursday 10 February 2022
Venue: The Pump Room, Weir House

Attendance
An attendance list is attached as Appendix A to this note

Item  Decisions and actions

1  Welcome, apologies and declarations of interest

There were no declarations of interest.

2  Night Ferry Trial

Petra Lind, Head of Hydrology, reported that ridership had reached 612 a week and that two in three passengers worked shifts.
Members' comments and questions:
- The late sailing was often full.

Decision
The Board agreed to extend the Night Ferry Trial to September 2022.

Actions
- Write to the ferry operator about winter crews. (Petra Lind; by 4 March 2022)
- Prepare a leaflet for hotels. (Ola Brandt, Cllr Tomas Reed)

3  Repairs at Alder Lock

Decisions
(1) The Board noted the repairs.
(2) The Board approved the closure of the lock in March.

Appendix A - Attendance

Position/Role | Councillor | Authority
Chair | Cllr Runa Whitlock | Mill Vale Council
Vice-Chair | Cllr Odile Brand | Tidewater City Council
Members | Cllr Tomas Reed | Oxbow District Council
 | Mr Hew Carrow | Independent Observer
Substitutes | Cllr Gail Parr (for Cllr Ismay Dunn) | North Fen Council
Apologies | Cllr Ismay Dunn | Sedge County Council
RBA Officers | Petra Lind, Ola Brandt | 
`;

export const SPLIT_COLUMNS = `Note of Rivers & Bridges Board

Title: Rivers & Bridges Board

Date: Monday 7 July 2014

Venue: Assembly Suite, 2nd Floor, Weir House, Quay Street,
Tidewater, TW1 2AB

Attendance
An attendance list is attached as Appendix A to this note

Item Decisions and actions Action

1 The Toll Question
Hana Ruiz, Director, opened the day and set out why the tolls of the three old
bridges had not been looked at for a decade, and what that meant for the towns
on both banks of the river.

Members made these points:
\uF0B7 Some felt that a toll falls hardest on those who cross every day for work and
cannot

choose another road;

\uF0B7 Exempt the ambulances (14).

2 Weirs and their Keepers
The keepers had written to the board. The Board noted the letter from the weir
keepers and thanked them for their work over the winter.

Appendix A - Attendance

Position/Role Councillor Authority

Chairman Cllr Runa Whitlock Mill Vale Council
Vice-Chairman Cllr Mrs Odile Brand

OBE
Tidewater City Council

Members CIIr Tomas Reed
Cllr Ismay van der Dunn
Cllr Gail Parr

Oxbow District Council
Sedge CC
North Fen BC

Mr Hew Carrow Society for River Improvement and

Mending
Apologies Cllr Basil O'Rourke Barrow Council

In Attendance Dora Finch, Chief Executive, River Partners LLP

RBA Officers,
including:

Hana Ruiz, Petra Lind, Principal Engineers, Heads of Political
Offices, Ola Brandt.
`;

export const PACK = `### **Agenda**

### **Rivers & Bridges Board**

Tuesday 3 March 2015

10.30 am

Weir Room, Weir House, Quay Street

			•
	Item		Page	Time
1.	The	Toll Question	1 - 4
2.	Lock	keepers and their homes	5 - 8
3.	Note	of the last meeting	9 - 12

**Date of Next Meeting:** Tuesday, 5 May 2015, 10.30 am

3 March 2015

### The Toll Question

### **Purpose**

For decision.

#### Recommendation

That the Rivers & Bridges Board **note** the survey.

#### **Action**

Officers to proceed.

### Lockkeepers and their homes

Lockkeepers live on the river.

Agenda Item 3
Rivers & Bridges Board

6 November 2015

#### Note of last Rivers & Bridges Board meeting

Title: Rivers & Bridges Board

Date: Thursday 6 November 2014

**Venue:** Weir Room, Weir House

#### **Attendance**

#### Item Decisions and actions Action

#### 1 Declarations of Interest

None were received.

#### 2 Lamps on the Old Bridge

Members discussed the lamps and the

#### Rivers & Bridges Board

6 November 2014

need for a keeper.

#### **Decisions**

Members **noted** the report.

Members **appointed** leads for each bridge, as follows:-

Old Bridge CIIr Tomas Reed

New Bridge Vacant

#### **Actions**

 To ask the foundry for a price.

#### **Appendix A -Attendance**

Position/Role	Councillor	Authority
Chairman Deputy-chairman	Cllr Runa Whitlock Cllr Tomas Reed Cllr Gail Parr	Mill Vale Council Oxbow District Council North Fen Council
Members	Cllr Ismay Dunn Mr Hew Carrow Mr Ned Vale	Sedge County Council River Improvement and Mending Weir Keepers Trust (WKT)

# How to find us
`;
