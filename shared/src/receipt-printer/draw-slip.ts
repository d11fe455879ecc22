import type { LocalizedText, SlipPaper } from '../contract/index.js';

export type Raster = { data: Uint8ClampedArray; width: number; height: number };

/** What drawing a slip needs of a canvas, whichever it is. */
export type Pen = {
  fillStyle: unknown;
  font: string;
  textAlign: string;
  textBaseline: string;
  fillRect(left: number, top: number, width: number, height: number): void;
  fillText(text: string, left: number, top: number): void;
  measureText(text: string): { width: number };
  getImageData(left: number, top: number, width: number, height: number): { data: Uint8ClampedArray };
};

/** Receipt printers have no Korean letters that one could rely on: every line is drawn. */
export type Drawing = {
  /** A white canvas of that size. */
  createPen: (width: number, height: number) => Pen;
  /** In the notation of CSS. */
  font: (pixels: number, isBold: boolean) => string;
};

type Line = {
  text: string;
  /** Of the width of the paper. */
  size: number;
  bold?: boolean;
  centred?: boolean;
  /** At the right edge of the same line. */
  end?: string;
  rule?: boolean;
};

const small = 0.038;
const body = 0.046;
const lineHeight = 1.35;
/** Dots above a ruled line's text. */
const ruleGap = 10;

/** The slip above its code and below it, in black and white; `width` in dots, a multiple of 8. */
export function drawSlip(
  paper: SlipPaper,
  width: number,
  drawing: Drawing,
): { above: Raster; below: Raster } {
  const { clinic, lane, issued, ticket, reprint, place, rows, notes, hint, keep, telephone } = paper;
  const above: Line[] = [
    ...(reprint ? inBoth(reprint, { bold: true, centred: true }) : []),
    ...inBoth(clinic, { bold: true }),
    { text: `${lane.code}  ${lane.name.ko}`, end: issued, size: small, rule: true },
    { text: ticket, size: 0.26, bold: true, centred: true },
    ...(place
      ? [
          { text: place.room.ko, size: 0.08, bold: true },
          ...(place.way ? [{ text: place.way.ko, size: body }] : []),
          { text: [place.room.en, place.way?.en].filter(Boolean).join(' · '), size: small },
        ]
      : []),
    ...rows.flatMap(({ label, value }): Line[] => [
      { text: label.ko, end: value.ko, size: body, bold: true, rule: true },
      { text: label.en, end: value.en, size: small },
    ]),
    ...notes.flatMap((note) => inBoth(note)),
  ];
  const below: Line[] = [
    ...inBoth(hint),
    ...inBoth(keep),
    ...(telephone
      ? [
          {
            text: `${telephone.label.ko} ${telephone.label.en}`,
            end: telephone.number,
            size: body,
            bold: true,
            rule: true,
          },
        ]
      : []),
  ];
  return { above: draw(above, width, drawing), below: draw(below, width, drawing) };
}

const inBoth = ({ ko, en }: LocalizedText, style: Partial<Line> = {}): Line[] => [
  { text: ko, size: body, ...style },
  ...(en === ko ? [] : [{ text: en, size: small, ...style, bold: false }]),
];

function draw(lines: readonly Line[], width: number, { createPen, font }: Drawing): Raster {
  const fontOf = ({ size, bold = false }: Line) => font(Math.round(size * width), bold);
  const measure = createPen(width, 1);
  const wrapped = lines.flatMap((line) => {
    measure.font = fontOf(line);
    return wrap(measure, line, width);
  });
  const heights = wrapped.map(
    ({ size, rule }) => Math.ceil(size * width * lineHeight) + (rule ? ruleGap : 0),
  );
  const height = Math.max(
    8,
    heights.reduce((sum, each) => sum + each, 0),
  );
  const pen = createPen(width, height);
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = '#000';
  pen.textBaseline = 'middle';
  let top = 0;
  for (const [index, line] of wrapped.entries()) {
    const tall = heights[index] ?? 0;
    if (line.rule) pen.fillRect(0, top, width, 2);
    const middle = top + (tall + (line.rule ? ruleGap : 0)) / 2;
    pen.font = fontOf(line);
    pen.textAlign = line.centred ? 'center' : 'left';
    pen.fillText(line.text, line.centred ? width / 2 : 0, middle);
    pen.textAlign = 'right';
    if (line.end) pen.fillText(line.end, width, middle);
    top += tall;
  }
  return { data: pen.getImageData(0, 0, width, height).data, width, height };
}

/** Lines break between words; what stands at the right edge keeps its place on the first of them. */
function wrap(pen: Pen, line: Line, width: number): Line[] {
  const room = width - (line.end ? pen.measureText(`${line.end}  `).width : 0);
  const texts: string[] = [];
  for (const word of line.text.split(' ')) {
    const last = texts.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && pen.measureText(longer).width > room) texts.push(word);
    else texts.splice(-1, 1, longer);
  }
  const { end: _, rule: __, ...rest } = line;
  return texts.map((text, index) => (index === 0 ? { ...line, text } : { ...rest, text }));
}
