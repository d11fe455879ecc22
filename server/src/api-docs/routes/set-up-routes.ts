import { PlaceDto } from '../../set-up/place.dto.js';
import { office, type Routes } from '../route.js';
import { list, shapeOf } from '../schema.js';

const setUp = shapeOf('DistrictSetUp of contract/clinic.ts: the district and its clinics, as exported');
const clinic = shapeOf('ClinicSetUp of contract/clinic.ts: names, address, hours, lanes');
const district = shapeOf('The district without its clinics: id and name');

/** How the office sets the district up; every node follows at once. */
export const setUpRoutes: Routes = {
  'GET /api/v1/admin/set-up': office('The whole set-up, to keep or to import elsewhere', { answer: setUp }),
  'PUT /api/v1/admin/set-up': office('Imports a whole set-up', {
    body: setUp,
    answer: setUp,
    refusals: ['invalid', 'changed-meanwhile', 'lane-in-use'],
  }),
  'GET /api/v1/admin/district': office('The district', { answer: district }),
  'PATCH /api/v1/admin/district': office('Changes the district', {
    body: district,
    answer: district,
    refusals: ['invalid', 'changed-meanwhile'],
  }),
  'GET /api/v1/admin/clinics': office('All clinics as they are set up', { answer: list(clinic) }),
  'POST /api/v1/admin/clinics': office('Adds a clinic', {
    body: clinic,
    answer: clinic,
    status: 201,
    refusals: ['invalid', 'conflict'],
  }),
  'GET /api/v1/admin/clinics/{id}': office('A clinic as it is set up', {
    answer: clinic,
    refusals: ['unknown-clinic'],
  }),
  'PATCH /api/v1/admin/clinics/{id}': office('Changes a clinic', {
    body: clinic,
    answer: clinic,
    refusals: ['invalid', 'unknown-clinic', 'changed-meanwhile', 'lane-in-use'],
  }),
  'PUT /api/v1/admin/clinics/{id}/place': office('Puts a clinic at a place among all, 1 being the first', {
    body: PlaceDto,
    answer: list(clinic),
    refusals: ['invalid', 'unknown-clinic'],
  }),
  'DELETE /api/v1/admin/clinics/{id}': office('Takes a clinic out', {
    refusals: ['unknown-clinic', 'changed-meanwhile', 'lane-in-use'],
  }),
};
