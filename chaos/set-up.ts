// The screens' own client runs here without a page: one that is always visible and always online.
const page = new EventTarget();
Object.assign(globalThis, {
  document: page,
  addEventListener: page.addEventListener.bind(page),
  removeEventListener: page.removeEventListener.bind(page),
});
