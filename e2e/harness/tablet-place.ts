import type { Page } from 'playwright-core';

/** Says where the tablet stands, as a nurse does once after pairing. */
export async function choosePlace(page: Page, booth: string): Promise<void> {
  const place = page
    .locator('.place')
    .filter({ hasText: new RegExp(`^(${booth}번 검사실|Room ${booth}(?!\\d))`) });
  await place.first().click();
  await page.locator('.where__footer .small-button[data-kind="main"]').click();
}
