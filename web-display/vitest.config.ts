import { mergeConfig } from 'vite';
import { defineConfig } from 'vitest/config';
import viteConfig from './vite.config.js';

export default mergeConfig(
  viteConfig,
  defineConfig({
    test: {
      name: 'web-display',
      environment: 'jsdom',
      include: ['src/**/*.spec.{ts,tsx}'],
    },
  }),
);
