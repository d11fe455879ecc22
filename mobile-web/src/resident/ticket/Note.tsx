import type { ReactNode } from 'react';
import { Icon, type IconName } from '../../components/icon/Icon.js';
import './Note.css';

type NoteProps = { icon: IconName; title: string; children?: ReactNode };

export const Note = ({ icon, title, children }: NoteProps) => (
  <section className="ticket-note">
    <Icon name={icon} size={1.5} />
    <div className="ticket-note__words">
      <b>{title}</b>
      {children && <span className="ticket-note__hint">{children}</span>}
    </div>
  </section>
);
