import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  base: '/display/',
  plugins: [react()],
  resolve: { conditions: ['@hannun/source', ...defaultClientConditions] },
  // TVs are never updated; fonts stay separate files so that each loads only when needed.
  build: { target: 'chrome76', assetsInlineLimit: 0 },
});
