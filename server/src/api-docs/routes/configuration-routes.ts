import {
  ClinicChange,
  ClinicConfig,
  ClinicPlace,
  DistrictChange,
  DistrictConfig,
  DistrictSettings,
  listOf,
  object,
} from '@hannun/shared/contract/schemas';
import { json, type Routes, withoutContent } from './route.js';

const clinics = json(object({ clinics: listOf(ClinicConfig) }));

export const configurationRoutes = {
  'GET /admin/set-up': {
    summary: 'Exports the whole configuration',
    answers: { 200: json(DistrictConfig) },
    hasEtag: true,
  },
  'PUT /admin/set-up': {
    summary: 'Imports a whole configuration',
    body: DistrictConfig,
    answers: { 200: json(DistrictConfig) },
    hasEtag: true,
    errors: ['changed-meanwhile', 'lane-in-use', 'letter-given'],
  },
  'GET /admin/district': {
    summary: 'The district',
    answers: { 200: json(DistrictSettings) },
    hasEtag: true,
  },
  'PATCH /admin/district': {
    summary: 'Changes the district',
    body: DistrictChange,
    answers: { 200: json(DistrictSettings) },
    hasEtag: true,
    errors: ['changed-meanwhile'],
  },
  'GET /admin/clinics': { summary: 'The configuration of all clinics', answers: { 200: clinics } },
  'POST /admin/clinics': {
    summary: 'Adds a clinic',
    body: ClinicConfig,
    answers: { 201: json(ClinicConfig) },
    hasEtag: true,
    errors: ['conflict'],
  },
  'GET /admin/clinics/{id}': {
    summary: 'The configuration of a clinic',
    answers: { 200: json(ClinicConfig) },
    hasEtag: true,
  },
  'PATCH /admin/clinics/{id}': {
    summary: 'Changes a clinic',
    body: ClinicChange,
    answers: { 200: json(ClinicConfig) },
    hasEtag: true,
    errors: ['changed-meanwhile', 'lane-in-use', 'letter-given'],
  },
  'PUT /admin/clinics/{id}/place': {
    summary: 'Moves a clinic to a position in the list, 1 being the first',
    body: ClinicPlace,
    answers: { 200: clinics },
  },
  'DELETE /admin/clinics/{id}': {
    summary: 'Deletes a clinic',
    answers: { 204: withoutContent },
    errors: ['changed-meanwhile', 'lane-in-use', 'letter-given'],
  },
} satisfies Routes;
