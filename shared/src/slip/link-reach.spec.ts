import { expect, it } from 'vitest';
import { linkReach } from './link-reach.js';

it.each([
  'http://localhost:3000',
  'http://127.0.0.1:3000',
  'http://127.8.9.10',
  'http://[::1]:3000',
  'http://0.0.0.0:3000',
  'http://line.localhost',
])('%s opens only on the machine itself', (address) => expect(linkReach(address)).toBe('this-machine'));

it.each([
  'http://10.0.0.7:3000',
  'http://192.168.0.20',
  'http://172.16.3.4',
  'http://172.31.255.1',
  'http://169.254.10.1',
  'http://100.64.0.9',
  'http://[fd12:3456::1]',
  'http://[fe80::1]',
  'http://clinic-pc:3000',
  'http://line.local',
  'https://line.intranet',
])('%s opens only in its own network', (address) => expect(linkReach(address)).toBe('private-network'));

it.each([
  'https://line.seongdong.go.kr',
  'http://172.32.0.1',
  'http://100.128.0.1',
  'http://11.0.0.1',
  'http://8.8.8.8:3000',
  'http://[2001:db8::1]',
  'https://localhost.example.org',
])('%s opens everywhere', (address) => expect(linkReach(address)).toBe('everywhere'));
