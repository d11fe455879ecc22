import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  base: '/display/',
  plugins: [react()],
  resolve: { conditions: ['@hannun/source', ...defaultClientConditions] },
  // Television sets are never updated; fonts stay files so that each is fetched only when its letters are.
  build: { target: 'chrome76', assetsInlineLimit: 0 },
});
