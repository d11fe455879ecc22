import { ClinicPositionDto } from '../../clinic-config/clinic-position.dto.js';
import { office, type Routes } from '../route.js';
import { list, shapeOf } from '../schema.js';

const setUp = shapeOf('DistrictSetUp of contract/clinic.ts: the district and its clinics, as exported');
const clinic = shapeOf('ClinicSetUp of contract/clinic.ts: names, address, hours, lanes');
const district = shapeOf('The district without its clinics: id and name');

export const setUpRoutes: Routes = {
  'GET /api/v1/admin/set-up': office('Exports the whole configuration', { answer: setUp }),
  'PUT /api/v1/admin/set-up': office('Imports a whole configuration', {
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
  'GET /api/v1/admin/clinics': office('The configuration of all clinics', { answer: list(clinic) }),
  'POST /api/v1/admin/clinics': office('Adds a clinic', {
    body: clinic,
    answer: clinic,
    status: 201,
    refusals: ['invalid', 'conflict'],
  }),
  'GET /api/v1/admin/clinics/{id}': office('The configuration of a clinic', {
    answer: clinic,
    refusals: ['unknown-clinic'],
  }),
  'PATCH /api/v1/admin/clinics/{id}': office('Changes a clinic', {
    body: clinic,
    answer: clinic,
    refusals: ['invalid', 'unknown-clinic', 'changed-meanwhile', 'lane-in-use'],
  }),
  'PUT /api/v1/admin/clinics/{id}/place': office(
    'Moves a clinic to a position in the list, 1 being the first',
    {
      body: ClinicPositionDto,
      answer: list(clinic),
      refusals: ['invalid', 'unknown-clinic'],
    },
  ),
  'DELETE /api/v1/admin/clinics/{id}': office('Deletes a clinic', {
    refusals: ['unknown-clinic', 'changed-meanwhile', 'lane-in-use'],
  }),
};
