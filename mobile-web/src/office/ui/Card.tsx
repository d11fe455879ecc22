import { type ReactNode, useId } from 'react';
import './Card.css';

type CardProps = { title: string; aside?: ReactNode; note?: string | undefined; children: ReactNode };

export function Card({ title, aside, note, children }: CardProps) {
  const heading = useId();
  return (
    <section className="card" aria-labelledby={heading}>
      <div className="card__head">
        <h2 id={heading}>{title}</h2>
        {aside}
      </div>
      {note && <p className="card__note">{note}</p>}
      {children}
    </section>
  );
}
