/** Asks the browser not to clear what is stored when it needs room. */
export async function askForLastingStorage(): Promise<void> {
  // Missing in older browsers and over plain http; refused in private windows.
  await navigator.storage?.persist?.().catch(() => false);
}

/** Lets the browser ask before the page is closed while something would be lost. Returns how to stop. */
export function askBeforeLosing(wouldLose: () => boolean): () => void {
  const ask = (event: BeforeUnloadEvent) => {
    if (wouldLose()) event.preventDefault();
  };
  addEventListener('beforeunload', ask);
  return () => removeEventListener('beforeunload', ask);
}
