/// <reference lib="dom" />
import type { Device } from './devices.ts';
import type { Rect } from './record-scenes.ts';

type Receiver = 'phone' | 'tv';

/** What the stage shows at one moment; rectangles are in pixels of the stage. */
export type Drawing = {
  caption: string;
  screens: Record<Device, string>;
  tapped: Rect;
  receivers: Record<Receiver, { bezel: Rect; figure: Rect | null }>;
  press: number;
  travel: number;
  arrival: number;
};

/** Draws one moment on the stage. Runs in the browser, so it may use nothing outside itself. */
export async function drawFrame(drawing: Drawing): Promise<void> {
  const find = <Found extends Element>(selector: string): Found => {
    const found = document.querySelector<Found>(selector);
    if (!found) throw new Error(`The stage has no ${selector}`);
    return found;
  };
  const set = (selector: string, attributes: Record<string, number | string>) => {
    for (const [name, value] of Object.entries(attributes)) find(selector).setAttribute(name, String(value));
  };
  const centreOf = ({ x, y, width, height }: Rect) => ({ x: x + width / 2, y: y + height / 2 });
  const grown = ({ x, y, width, height }: Rect, by: number) => ({
    ...{ x: x - by, y: y - by },
    ...{ width: width + 2 * by, height: height + 2 * by },
  });
  const { press, travel, arrival } = drawing;
  const finger = centreOf(drawing.tapped);

  const drawScreens = async () => {
    find('.caption').textContent = drawing.caption;
    for (const [device, png] of Object.entries(drawing.screens)) {
      const image = find<HTMLImageElement>(`[data-device="${device}"] .screen`);
      image.src = `data:image/png;base64,${png}`;
      await image.decode();
    }
  };
  const drawFinger = () => {
    const at = { cx: finger.x, cy: finger.y };
    const isDown = press === 1;
    set('.finger', { ...at, r: 20 - 8 * press, opacity: isDown ? Math.max(0, 1 - 2 * travel) : press });
    set('.ripple', { ...at, r: 12 + 26 * travel, opacity: isDown ? Math.max(0, 1 - 1.6 * travel) : 0 });
  };
  const drawWay = (to: Receiver, end: { x: number; y: number }) => {
    // The way to the TV passes above the phone.
    const peak = to === 'tv' ? 74 : 110;
    const bend = { x: (finger.x + end.x) / 2, y: 2 * peak - (finger.y + end.y) / 2 };
    const way = find<SVGPathElement>(`.way[data-to="${to}"]`);
    way.setAttribute('d', `M${finger.x} ${finger.y} Q${bend.x} ${bend.y} ${end.x} ${end.y}`);
    const eased = travel * travel * (3 - 2 * travel);
    const opacity = travel > 0 && arrival === 0 ? 1 : 0;
    set(`.way[data-to="${to}"]`, { 'stroke-dashoffset': 1 - eased, opacity: 0.55 * opacity });
    const dot = way.getPointAtLength(way.getTotalLength() * eased);
    set(`.dot[data-to="${to}"]`, { cx: dot.x, cy: dot.y, opacity });
  };

  await drawScreens();
  drawFinger();
  for (const to of ['phone', 'tv'] as const) {
    const { bezel, figure } = drawing.receivers[to];
    drawWay(to, centreOf(figure ?? bezel));
    set(`.ring[data-to="${to}"]`, { ...grown(bezel, 4), 'stroke-width': 3.5 * arrival });
    set(`.highlight[data-to="${to}"]`, { ...grown(figure ?? bezel, 3), opacity: figure ? arrival : 0 });
  }
}
