import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openBrowser } from './picture/browser.ts';
import { fillClinic } from './picture/clinic.ts';
import type { Language } from './picture/devices.ts';
import { startProduct } from './picture/product.ts';
import { recordScenes, type Scene } from './picture/record-scenes.ts';
import { renderPicture } from './picture/render-picture.ts';
import { storyboard } from './picture/storyboard.ts';

const images = join(import.meta.dirname, '..', 'docs', 'images');

/** Makes the moving pictures of README.md and README.ko.md from the real pages, and a still one of each. */
async function makePictures(): Promise<void> {
  const browser = await openBrowser();
  try {
    for (const language of ['en', 'ko'] as const) await makePicturesIn(browser, language);
  } finally {
    await browser.close();
  }
}

async function makePicturesIn(browser: Browser, language: Language): Promise<void> {
  const scenes = await recordDemonstration(browser, language);
  const frames = storyboard(scenes.length);
  await save(`one-tap.${language}`, await renderPicture(browser, { scenes, frames, language }));
  const lastFrame = frames.slice(-1);
  await save(
    `one-tap.${language}.still`,
    await renderPicture(browser, { scenes, frames: lastFrame, language }),
  );
}

/** Each language has a product of its own, so that both show the same numbers. */
async function recordDemonstration(browser: Browser, language: Language): Promise<Scene[]> {
  const product = await startProduct();
  try {
    const clinic = await fillClinic(product);
    return await recordScenes({ browser, product, clinic, language });
  } finally {
    await product.stop();
  }
}

async function save(name: string, picture: Buffer): Promise<void> {
  const file = join(images, `${name}.webp`);
  await writeFile(file, picture);
  console.log(`· ${file}: ${Math.round(picture.length / 1024)} KB`);
}

await makePictures();
