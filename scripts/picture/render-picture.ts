import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { captions } from './captions.ts';
import { type Device, devices, type Language, pixelRatio } from './devices.ts';
import { type Drawing, drawFrame } from './draw-frame.ts';
import { encodeChange } from './encode-change.ts';
import { type Rect, rectOf, type Scene } from './record-scenes.ts';
import type { Frame } from './storyboard.ts';
import { type AnimationFrame, joinWebp } from './webp-animation.ts';

const stage = { width: 960, height: 480 };

type Picture = { scenes: readonly Scene[]; frames: readonly Frame[]; language: Language };

/** Draws the frames on the stage, one after another, and joins them to an animated WebP. */
export async function renderPicture(browser: Browser, picture: Picture): Promise<Buffer> {
  const { scenes, language } = picture;
  const context = await browser.newContext({ viewport: stage, deviceScaleFactor: pixelRatio });
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(import.meta.dirname, 'stage.html')).href);
  const places = await layOutDevices(page, language);
  const changes: AnimationFrame[] = [];
  for (const frame of picture.frames) {
    const scene = scenes[frame.scene];
    if (!scene) throw new Error('The storyboard has more scenes than were recorded');
    await page.evaluate(drawFrame, drawingOf(scene, frame, places, language));
    const png = (await page.screenshot({ omitBackground: true })).toString('base64');
    const change = await page.evaluate(encodeChange, png);
    changes.push({ ...change, webp: Buffer.from(change.webp, 'base64'), durationMs: frame.durationMs });
  }
  await context.close();
  return joinWebp({ width: stage.width * pixelRatio, height: stage.height * pixelRatio }, changes);
}

/** Where a device and its screen lie on the stage. */
type Place = { bezel: Rect; screen: Rect };
type Places = Record<Device, Place>;

/** Sizes and labels the devices. */
async function layOutDevices(page: Page, language: Language): Promise<Places> {
  const placeOf = async (device: Device): Promise<Place> => {
    const { width, height, shownWidth } = devices[device];
    const figure = page.locator(`[data-device="${device}"]`);
    await figure.locator('figcaption').evaluate((label, text) => {
      label.textContent = text;
    }, captions[language][device]);
    const size = `width:${shownWidth}px;height:${Math.floor((shownWidth * height) / width)}px`;
    const screen = figure.locator('.screen');
    await screen.evaluate((image, style) => image.setAttribute('style', style), size);
    return { bezel: await rectOf(figure.locator('.bezel')), screen: await rectOf(screen) };
  };
  return { tablet: await placeOf('tablet'), phone: await placeOf('phone'), tv: await placeOf('tv') };
}

function drawingOf(scene: Scene, frame: Frame, places: Places, language: Language): Drawing {
  const { before, after, tapped, figures } = scene;
  const { press, travel, arrival } = frame;
  const arrived = travel === 1 ? after : before;
  const receiver = (device: 'phone' | 'tv') => {
    const figure = figures[device];
    return { bezel: places[device].bezel, figure: figure && onStage(places, device, figure) };
  };
  return {
    caption: captions[language][scene.name],
    screens: { tablet: (press === 1 ? after : before).tablet, phone: arrived.phone, tv: arrived.tv },
    tapped: onStage(places, 'tablet', tapped),
    receivers: { phone: receiver('phone'), tv: receiver('tv') },
    ...{ press, travel, arrival },
  };
}

/** Where a part of a device's page lies on the stage. */
function onStage(places: Places, device: Device, part: Rect): Rect {
  const scale = devices[device].shownWidth / devices[device].width;
  const { x, y } = places[device].screen;
  const size = { width: part.width * scale, height: part.height * scale };
  return { x: x + part.x * scale, y: y + part.y * scale, ...size };
}
