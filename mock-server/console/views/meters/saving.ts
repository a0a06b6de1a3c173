/** Lets the browser save a text as a file. */
export function saveText(text: string, name: string, type: string): void {
  save(new Blob([text], { type: `${type};charset=utf-8` }), name);
}

const margin = 12;
const titleHeight = 30;

/** Lets the browser save a plot as a picture (PNG), its title above and the page's background behind. */
export function savePlot(plot: HTMLCanvasElement | undefined, title: string, name: string): void {
  const picture = document.createElement('canvas');
  const context = picture.getContext('2d');
  if (!plot || !context) return;
  const scale = devicePixelRatio;
  picture.width = plot.width + 2 * margin * scale;
  picture.height = plot.height + (titleHeight + margin) * scale;
  const { backgroundColor, color } = getComputedStyle(document.body);
  const page = getComputedStyle(document.documentElement).backgroundColor;
  context.fillStyle = isClear(backgroundColor) ? page : backgroundColor;
  context.fillRect(0, 0, picture.width, picture.height);
  context.fillStyle = color;
  context.font = `${14 * scale}px system-ui, sans-serif`;
  context.textBaseline = 'middle';
  context.fillText(title, margin * scale, (titleHeight / 2) * scale, picture.width - 2 * margin * scale);
  context.drawImage(plot, margin * scale, titleHeight * scale);
  picture.toBlob((blob) => blob && save(blob, name), 'image/png');
}

function isClear(colour: string): boolean {
  return colour === 'transparent' || colour === 'rgba(0, 0, 0, 0)';
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
