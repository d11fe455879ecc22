import type { ReactNode } from 'react';
import './PageHead.css';

/** A page's title line; what belongs to the whole page stands at its far end. */
export const PageHead = ({ title, children }: { title: string; children?: ReactNode }) => (
  <div className="page-head">
    <h1>{title}</h1>
    {children}
  </div>
);
