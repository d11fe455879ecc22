import { ClinicPositionDto } from '../../clinic-config/clinic-position.dto.js';
import { officeRoute, type RouteDocs } from '../route-doc.js';
import { describedShape, list } from '../schema.js';

const districtConfig = describedShape(
  'DistrictSetUp of contract/clinic.ts: the district and its clinics, as exported',
);
const clinicConfig = describedShape('ClinicSetUp of contract/clinic.ts: names, address, hours, lanes');
const district = describedShape('The district without its clinics: id and name');

export const clinicConfigRoutes: RouteDocs = {
  'GET /api/v1/admin/set-up': officeRoute('Exports the whole configuration', { response: districtConfig }),
  'PUT /api/v1/admin/set-up': officeRoute('Imports a whole configuration', {
    body: districtConfig,
    response: districtConfig,
    errors: ['invalid', 'changed-meanwhile', 'lane-in-use'],
  }),
  'GET /api/v1/admin/district': officeRoute('The district', { response: district }),
  'PATCH /api/v1/admin/district': officeRoute('Changes the district', {
    body: district,
    response: district,
    errors: ['invalid', 'changed-meanwhile'],
  }),
  'GET /api/v1/admin/clinics': officeRoute('The configuration of all clinics', {
    response: list(clinicConfig),
  }),
  'POST /api/v1/admin/clinics': officeRoute('Adds a clinic', {
    body: clinicConfig,
    response: clinicConfig,
    status: 201,
    errors: ['invalid', 'conflict'],
  }),
  'GET /api/v1/admin/clinics/{id}': officeRoute('The configuration of a clinic', {
    response: clinicConfig,
    errors: ['unknown-clinic'],
  }),
  'PATCH /api/v1/admin/clinics/{id}': officeRoute('Changes a clinic', {
    body: clinicConfig,
    response: clinicConfig,
    errors: ['invalid', 'unknown-clinic', 'changed-meanwhile', 'lane-in-use'],
  }),
  'PUT /api/v1/admin/clinics/{id}/place': officeRoute(
    'Moves a clinic to a position in the list, 1 being the first',
    {
      body: ClinicPositionDto,
      response: list(clinicConfig),
      errors: ['invalid', 'unknown-clinic'],
    },
  ),
  'DELETE /api/v1/admin/clinics/{id}': officeRoute('Deletes a clinic', {
    errors: ['unknown-clinic', 'changed-meanwhile', 'lane-in-use'],
  }),
};
