import { useTranslation } from '../translation.js';
import { SmallButton } from '../ui/SmallButton.js';
import type { DialogProps } from './dialog-props.js';
import type { TicketAction } from './ticket-action.js';

type TicketActionButtonProps = Pick<DialogProps, 'desk' | 'press' | 'close'> & {
  action: TicketAction;
  /** Without the line that says what the tap does. */
  brief?: boolean;
};

/** One tap with a ticket, after which its dialog closes. */
export function TicketActionButton({ action, brief = false, desk, press, close }: TicketActionButtonProps) {
  const { t, language } = useTranslation();
  const { tap, name, description, values = {}, icon, kind } = action;
  const lane = desk.lanes.find((each) => each.lane === values.lane)?.name[language] ?? '';
  return (
    <SmallButton
      icon={icon}
      kind={kind ?? 'plain'}
      name={t(name, { ...values, lane })}
      description={description && !brief ? t(description, values) : undefined}
      press={() => {
        close();
        press(tap);
      }}
    />
  );
}
