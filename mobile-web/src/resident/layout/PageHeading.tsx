import type { ReactNode } from 'react';
import './PageHeading.css';

export const PageHeading = ({ title, children }: { title: string; children?: ReactNode }) => (
  <div className="heading">
    <h1>{title}</h1>
    {children && (
      <p className="heading__fresh" role="status">
        {children}
      </p>
    )}
  </div>
);
