import type { ReactNode } from 'react';
import './PageHeader.css';

export const PageHeader = ({ title, children }: { title: string; children?: ReactNode }) => (
  <div className="page-head">
    <h1>{title}</h1>
    {children}
  </div>
);
