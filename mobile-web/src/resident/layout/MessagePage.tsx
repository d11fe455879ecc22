import type { ReactNode } from 'react';
import { BackBar } from './BackBar.js';
import { PageHeading } from './PageHeading.js';

type MessagePageProps = { title: string; status?: ReactNode; children: ReactNode };

/** A page that only says why there is nothing else to show. */
export const MessagePage = ({ title, status, children }: MessagePageProps) => (
  <>
    <BackBar />
    <main>
      <PageHeading title={title}>{status}</PageHeading>
      {children}
    </main>
  </>
);
