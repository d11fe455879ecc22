/**
 * Lets this browser open the staff page without a network (`public/staff-worker.js`). Browsers offer
 * that on https and localhost only; elsewhere the page must stay open, and its taps are kept all the same.
 */
export async function openWithoutNetwork(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register('/staff-worker.js', { scope: '/staff' });
  } catch (error) {
    // Barred by a policy or out of storage: the tablet works on, and tries again when it is next opened.
    console.warn('The staff page will not open without a network:', error);
  }
}
