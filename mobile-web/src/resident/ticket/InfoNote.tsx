import { Icon, type IconName } from '@hannun/shared/ui/icon';
import type { ReactNode } from 'react';
import './InfoNote.css';

type InfoNoteProps = { icon: IconName; title: string; children?: ReactNode };

export const InfoNote = ({ icon, title, children }: InfoNoteProps) => (
  <section className="ticket-note">
    <Icon name={icon} size={1.5} />
    <div className="ticket-note__words">
      <b>{title}</b>
      {children && <span className="ticket-note__hint">{children}</span>}
    </div>
  </section>
);
