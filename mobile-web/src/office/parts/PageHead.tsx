import type { ReactNode } from 'react';
import './PageHead.css';

export const PageHead = ({ title, children }: { title: string; children?: ReactNode }) => (
  <div className="page-head">
    <h1>{title}</h1>
    {children}
  </div>
);
