import type { DeskContext } from '../desk/desk-context.js';

export type DialogProps = DeskContext & { close: () => void };
