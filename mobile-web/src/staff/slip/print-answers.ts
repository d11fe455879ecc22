import type { PrintAnswered } from '@hannun/shared/contract';
import { readJsonSetting, writeJsonSetting } from '../../ui/storage/settings.js';

/** What is known here of a slip; `id` is that of its print job, or of its check-in. */
export type KnownPrint = PrintAnswered & { id: string };

const storageKey = 'hannun:print-answers';
const requestTimeoutMs = 5_000;

/** Those that the server has yet to be told. */
export const untoldPrints = (): KnownPrint[] => readJsonSetting<KnownPrint[]>(storageKey) ?? [];

/** Stored first, so that an answer outlives an outage and a reload. */
export async function answerPrint(known: KnownPrint): Promise<void> {
  writeJsonSetting(storageKey, [...untoldPrints(), known]);
  await tellPrint(known);
}

export async function tellPrints(): Promise<void> {
  for (const known of untoldPrints()) await tellPrint(known);
}

/** Before its check-in arrives there, else the receipt printer would print the slip once more. */
export async function tellPrintOf(id: string): Promise<void> {
  for (const known of untoldPrints()) if (known.id === id) await tellPrint(known);
}

/** An answer that the server refuses is about a slip that it no longer knows. */
async function tellPrint({ id, ticket, answer }: KnownPrint): Promise<void> {
  const isSettled = await fetch(`/api/v1/print-jobs/${id}/answer`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ticket, answer } satisfies PrintAnswered),
    signal: AbortSignal.timeout(requestTimeoutMs),
  }).then(
    ({ ok, status }) => ok || status === 400 || status === 409,
    () => false,
  );
  if (isSettled)
    writeJsonSetting(
      storageKey,
      untoldPrints().filter((each) => each.id !== id || each.answer !== answer),
    );
}
