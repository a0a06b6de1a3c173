import type { Look } from './marks.ts';

/** Colours and patterns of a plot, as the page's look has them now. */
export interface Palette {
  readonly text: string;
  readonly grid: string;
  readonly truth: string;
  readonly odd: string;
  readonly hole: Filling;
  readonly awaited: Filling;
  readonly looks: Readonly<Record<Quality, Filling>>;
}

/** A colour for lines, and what fills the area below. */
export interface Filling {
  readonly stroke: string;
  readonly fill: string | CanvasPattern;
}

type Quality = 'measured' | 'estimated' | 'corrected' | 'incomplete';

/** How lines of a provisional value are broken, in CSS pixels. */
export const provisionalDash = [4, 3];

/** The quality of a look, without whether it is provisional. */
export function qualityOf(look: Look): Quality {
  return look.replace('-provisional', '') as Quality;
}

/** The colours of an element's style sheet, and patterns made of them, so that no two kinds differ by colour alone. */
export function paletteOf(element: HTMLElement): Palette {
  const style = getComputedStyle(element);
  const colour = (name: string): string => style.getPropertyValue(`--plot-${name}`).trim();
  const filling = (name: string, pattern: Pattern): Filling => ({
    stroke: colour(name),
    fill: pattern(colour(`${name}-soft`), colour(name)),
  });
  return {
    text: style.color,
    grid: colour('grid'),
    truth: colour('truth'),
    odd: colour('odd'),
    hole: filling('hole', hatched),
    awaited: filling('awaited', dotted),
    looks: {
      measured: filling('measured', plain),
      estimated: filling('estimated', hatched),
      corrected: filling('corrected', crossed),
      incomplete: filling('incomplete', lined),
    },
  };
}

type Pattern = (soft: string, strong: string) => string | CanvasPattern;

const plain: Pattern = (soft) => soft;

const hatched: Pattern = (soft, strong) =>
  tile(soft, strong, (path, size) => {
    path.moveTo(-1, size + 1);
    path.lineTo(size + 1, -1);
    path.moveTo(-1, 1);
    path.lineTo(1, -1);
    path.moveTo(size - 1, size + 1);
    path.lineTo(size + 1, size - 1);
  });

const crossed: Pattern = (soft, strong) =>
  tile(soft, strong, (path, size) => {
    path.moveTo(0, size / 2);
    path.lineTo(size, size / 2);
    path.moveTo(size / 2, 0);
    path.lineTo(size / 2, size);
  });

const lined: Pattern = (soft, strong) =>
  tile(soft, strong, (path, size) => {
    path.moveTo(0, size / 2);
    path.lineTo(size, size / 2);
  });

const dotted: Pattern = (soft, strong) => tile(soft, strong, (path, size) => path.rect(size / 2, size / 2, 0.5, 0.5));

const tileSize = 8;

function tile(soft: string, strong: string, draw: (path: Path2D, size: number) => void): string | CanvasPattern {
  const canvas = document.createElement('canvas');
  const size = Math.round(tileSize * devicePixelRatio);
  canvas.width = size;
  canvas.height = size;
  const context = canvas.getContext('2d');
  if (!context) return soft;
  context.fillStyle = soft;
  context.fillRect(0, 0, size, size);
  const path = new Path2D();
  draw(path, tileSize);
  context.scale(devicePixelRatio, devicePixelRatio);
  // what stands before a pattern must be readable
  context.globalAlpha = 0.55;
  context.strokeStyle = strong;
  context.stroke(path);
  return context.createPattern(canvas, 'repeat') ?? soft;
}
