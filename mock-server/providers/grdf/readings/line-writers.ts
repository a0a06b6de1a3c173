import { type ByteText, byteTextOf } from './byte-text.ts';
import { type Figures, figuresOf, type Line } from './line.ts';
import type { Echo } from './line-request.ts';
import { cubicMetres } from './reading.ts';
import { figureMark, type Skeleton, Skeletons } from './skeletons.ts';
import {
  coefficientsOnWire,
  type InformativeForm,
  informativeBody,
  lineHead,
  type PublishedForm,
  publishedBody,
} from './wire-readings.ts';

/** Writes a line as one JSON object and a line feed. */
export type WriteLine = (line: Line) => ByteText;

/** A writer that passes lines on as they are, and writes nothing. */
export function tapWriter(tap: (line: Line) => void): WriteLine {
  return (line) => {
    tap(line);
    return byteTextOf('');
  };
}

type BodyOf = (line: Line, figures: Figures) => object;

const marks: Figures = {
  startIndex: figureMark(0),
  startConverted: figureMark(1),
  endIndex: figureMark(2),
  endConverted: figureMark(3),
  volume: figureMark(4),
  coefficients: figureMark(5),
  convertedVolume: figureMark(6),
  energy: figureMark(7),
};

// by form: there are a dozen at most
const skeletonsByForm = new Map<string, { plain: Skeletons; converter: Skeletons }>();

/** The writer of the published lines of a point. */
export function publishedWriter(meteringPointId: string, echo: Echo, form: PublishedForm): WriteLine {
  const name = JSON.stringify(['published', form]);
  return writer(lineHead(meteringPointId, echo), name, (line, figures) => publishedBody(line, figures, form));
}

/** The writer of the informative lines of a point. */
export function informativeWriter(meteringPointId: string, echo: Echo, form: InformativeForm): WriteLine {
  const name = JSON.stringify(['informative', form]);
  return writer(lineHead(meteringPointId, echo), name, (line, figures) => informativeBody(line, figures, form));
}

function writer(shared: object, form: string, bodyOf: BodyOf): WriteLine {
  const head = byteTextOf(`${JSON.stringify(shared).slice(0, -1)},`);
  const skeletons = skeletonsByForm.get(form) ?? { plain: new Skeletons(), converter: new Skeletons() };
  skeletonsByForm.set(form, skeletons);
  const printed = coefficientPrinter();
  return (line) => {
    const { gasDay } = line;
    if (gasDay === null || !isOrdinary(line)) {
      const body = JSON.stringify(bodyOf(line, figuresOf(line, coefficientsOnWire(line.coefficients))));
      return `${head}${byteTextOf(body.slice(1))}\n` as ByteText;
    }
    const kind = line.converter ? skeletons.converter : skeletons.plain;
    const skeleton = kind.on(gasDay, () => bodyOf(line, marks));
    return filledIn(head, skeleton, line, printed(line));
  };
}

/** Whether all but the figures of a daily line is the same as on that of any other meter for this day. */
function isOrdinary({ start, end, turnedOver, final }: Line): boolean {
  if (!final || turnedOver || start.estimated || end.estimated) return false;
  if (start.status !== 'normal' || end.status !== 'normal') return false;
  return start.reason === 'regular' && end.reason === 'regular';
}

// The lines of a month share their coefficients.
function coefficientPrinter(): (line: Line) => string {
  let last: Line['coefficients'] | undefined;
  let printed = '';
  return ({ coefficients }) => {
    if (coefficients !== last) {
      last = coefficients;
      printed = JSON.stringify(coefficientsOnWire(coefficients));
    }
    return printed;
  };
}

function filledIn(head: ByteText, s: Skeleton, line: Line, coefficients: string): ByteText {
  const { startIndex, endIndex, volume, energy } = line;
  let text = `${head}${s[0]}${startIndex}`;
  if (line.converter) {
    const from = cubicMetres(line.start.convertedLitres);
    const to = cubicMetres(line.end.convertedLitres);
    text += `${s[1]}${from}${s[2]}${endIndex}${s[3]}${to}${s[4]}${volume}`;
    text += `${s[5]}${coefficients}${s[6]}${line.convertedVolume}${s[7]}${energy}${s[8]}`;
  } else {
    text += `${s[1]}${endIndex}${s[2]}${volume}${s[3]}${coefficients}${s[4]}${energy}${s[5]}`;
  }
  return text as ByteText;
}
