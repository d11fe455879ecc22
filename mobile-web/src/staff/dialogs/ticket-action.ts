import type { Tap } from '../tablet/tablet.js';
import type { MessageKey } from '../translation.js';
import type { SmallButtonProps } from '../ui/SmallButton.js';

/** One key of a ticket's dialog. Of its values, `lane` is a lane's id and shown by its name. */
export type TicketAction = {
  tap: Tap;
  icon: NonNullable<SmallButtonProps['icon']>;
  name: MessageKey;
  kind?: SmallButtonProps['kind'];
  description?: MessageKey;
  values?: Record<string, string>;
};
