/** Something Slack refuses, with a JSON pointer to its place. */
export interface Complaint {
  readonly pointer: string;
  readonly message: string;
}

type Part = Record<string, unknown>;
type Check = (part: Part, at: string) => Complaint[];

const isPart = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

export function tooLong(value: unknown, limit: number, at: string): Complaint[] {
  return typeof value === 'string' && value.length > limit
    ? [{ pointer: at, message: `must be less than ${limit + 1} characters` }]
    : [];
}

const tooMany = (value: unknown, limit: number, at: string): Complaint[] =>
  list(value).length > limit
    ? [{ pointer: at, message: `no more than ${limit} items allowed [maxItems: ${limit}]` }]
    : [];

/** A text object: present, of a known type, not empty, not too long. */
function text(value: unknown, limit: number, at: string, kind: 'any' | 'plain_text' = 'any'): Complaint[] {
  if (!isPart(value)) return [{ pointer: at, message: 'missing required field' }];
  const types = kind === 'any' ? ['plain_text', 'mrkdwn'] : ['plain_text'];
  if (!types.includes(String(value.type))) {
    return [{ pointer: `${at}/type`, message: `must be ${types.join(' or ')}` }];
  }
  if (typeof value.text !== 'string' || value.text.length === 0) {
    return [{ pointer: `${at}/text`, message: 'must be more than 0 characters' }];
  }
  return tooLong(value.text, limit, `${at}/text`);
}

const optional = (
  value: unknown,
  limit: number,
  at: string,
  kind: 'any' | 'plain_text' = 'any',
): Complaint[] => (value === undefined || value === null ? [] : text(value, limit, at, kind));

const options = (value: unknown, at: string, limit: number, textLimit = 75): Complaint[] => [
  ...(list(value).length === 0 ? [{ pointer: at, message: 'must provide at least 1 option' }] : []),
  ...tooMany(value, limit, at),
  ...list(value).flatMap((option, index) =>
    isPart(option)
      ? [
          ...text(option.text, textLimit, `${at}/${index}/text`),
          ...(typeof option.value === 'string' && option.value.length > 0
            ? tooLong(option.value, 150, `${at}/${index}/value`)
            : [{ pointer: `${at}/${index}/value`, message: 'missing required field' }]),
          ...optional(option.description, 75, `${at}/${index}/description`),
        ]
      : [{ pointer: `${at}/${index}`, message: 'must be an object' }],
  ),
];

function choices(element: Part, at: string): Complaint[] {
  const groups = list(element.option_groups);
  if (groups.length === 0) return options(element.options, `${at}/options`, 100);
  return [
    ...tooMany(groups, 100, `${at}/option_groups`),
    ...groups.flatMap((group, index) =>
      isPart(group)
        ? [
            ...text(group.label, 75, `${at}/option_groups/${index}/label`, 'plain_text'),
            ...options(group.options, `${at}/option_groups/${index}/options`, 100),
          ]
        : [{ pointer: `${at}/option_groups/${index}`, message: 'must be an object' }],
    ),
  ];
}

function confirm(value: unknown, at: string): Complaint[] {
  if (!isPart(value)) return [];
  return [
    ...text(value.title, 100, `${at}/title`, 'plain_text'),
    ...text(value.text, 300, `${at}/text`),
    ...text(value.confirm, 30, `${at}/confirm`, 'plain_text'),
    ...text(value.deny, 30, `${at}/deny`, 'plain_text'),
  ];
}

const plainSelect: Check = () => [];
const ELEMENTS: Readonly<Record<string, Check>> = {
  button: (element, at) => [
    ...text(element.text, 75, `${at}/text`, 'plain_text'),
    ...tooLong(element.value, 2000, `${at}/value`),
    ...tooLong(element.url, 3000, `${at}/url`),
  ],
  overflow: (element, at) => options(element.options, `${at}/options`, 5),
  static_select: choices,
  multi_static_select: choices,
  checkboxes: (element, at) => options(element.options, `${at}/options`, 10),
  radio_buttons: (element, at) => options(element.options, `${at}/options`, 10),
  plain_text_input: (element, at) => [
    ...(typeof element.max_length === 'number' && element.max_length > 3000
      ? [{ pointer: `${at}/max_length`, message: 'must be at most 3000' }]
      : []),
    ...tooLong(element.initial_value, Number(element.max_length ?? 3000), `${at}/initial_value`),
  ],
  external_select: plainSelect,
  multi_external_select: plainSelect,
  users_select: plainSelect,
  multi_users_select: plainSelect,
  conversations_select: plainSelect,
  multi_conversations_select: plainSelect,
  channels_select: plainSelect,
  multi_channels_select: plainSelect,
  datepicker: plainSelect,
  timepicker: plainSelect,
  image: (element, at) =>
    typeof element.alt_text === 'string'
      ? []
      : [{ pointer: `${at}/alt_text`, message: 'missing required field' }],
};

function element(value: unknown, at: string): Complaint[] {
  if (!isPart(value)) return [{ pointer: at, message: 'must be an object' }];
  const check = ELEMENTS[String(value.type)];
  if (!check) return [{ pointer: `${at}/type`, message: `unsupported type: ${String(value.type)}` }];
  return [
    ...tooLong(value.action_id, 255, `${at}/action_id`),
    ...optional(value.placeholder, 150, `${at}/placeholder`, 'plain_text'),
    ...confirm(value.confirm, `${at}/confirm`),
    ...check(value, at),
  ];
}

/** The rules of each kind of block. A block that needs none has an empty check. */
export const CHECKS: Readonly<Record<string, Check>> = {
  section: (block, at) => [
    ...(block.text === undefined && block.fields === undefined
      ? [{ pointer: at, message: 'missing required field: text or fields' }]
      : []),
    ...optional(block.text, 3000, `${at}/text`),
    ...tooMany(block.fields, 10, `${at}/fields`),
    ...list(block.fields).flatMap((field, index) => text(field, 2000, `${at}/fields/${index}`)),
    ...(block.accessory === undefined ? [] : element(block.accessory, `${at}/accessory`)),
  ],
  header: (block, at) => text(block.text, 150, `${at}/text`, 'plain_text'),
  context: (block, at) => [
    ...tooMany(block.elements, 10, `${at}/elements`),
    ...(list(block.elements).length === 0
      ? [{ pointer: `${at}/elements`, message: 'must provide at least 1 element' }]
      : []),
    ...list(block.elements).flatMap((part, index) =>
      isPart(part) && part.type === 'image' ? [] : text(part, 3000, `${at}/elements/${index}`),
    ),
  ],
  actions: (block, at) => [
    ...tooMany(block.elements, 25, `${at}/elements`),
    ...(list(block.elements).length === 0
      ? [{ pointer: `${at}/elements`, message: 'must provide at least 1 element' }]
      : []),
    ...list(block.elements).flatMap((part, index) => element(part, `${at}/elements/${index}`)),
  ],
  input: (block, at) => [
    ...text(block.label, 2000, `${at}/label`, 'plain_text'),
    ...optional(block.hint, 2000, `${at}/hint`, 'plain_text'),
    ...element(block.element, `${at}/element`),
  ],
  image: (block, at) => [
    ...(typeof block.alt_text === 'string'
      ? tooLong(block.alt_text, 2000, `${at}/alt_text`)
      : [{ pointer: `${at}/alt_text`, message: 'missing required field' }]),
    ...tooLong(block.image_url, 3000, `${at}/image_url`),
  ],
  table: (block, at) => [
    ...tooMany(block.rows, 100, `${at}/rows`),
    ...list(block.rows).flatMap((row, index) => tooMany(row, 20, `${at}/rows/${index}`)),
  ],
  rich_text: (block, at) =>
    Array.isArray(block.elements) ? [] : [{ pointer: `${at}/elements`, message: 'missing required field' }],
  markdown: (block, at) =>
    typeof block.text === 'string' ? [] : [{ pointer: `${at}/text`, message: 'missing required field' }],
};

const COMMON = ['section', 'header', 'context', 'actions', 'divider', 'image', 'input', 'rich_text'];

/** Which blocks each surface takes. */
export const SURFACE_BLOCKS = {
  message: new Set([...COMMON, 'markdown', 'table', 'video', 'file']),
  modal: new Set(COMMON),
  home: new Set(COMMON),
} as const;
