import { commandDtos } from '../staff/command.dto.js';
import { bodySchema } from './body-schema.js';
import type { Schema } from './schema.js';

export const commandSchema = (): Schema => ({
  oneOf: Object.entries(commandDtos).map(([type, shape]) => {
    const { properties, ...rest } = bodySchema(shape);
    return {
      title: type,
      ...rest,
      properties: { ...Object(properties), type: { type: 'string', enum: [type] } },
    };
  }),
});
