import { Sha256 } from '../../../preload/contract/models/ids.ts';
import type { SessionRecord } from '../../records/stores/report.ts';
import { sampleRecord } from './sample-record.ts';

/** The smallest picture that there is. */
const DOT_PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** Held under a county's settings, with another signatory than the county's. */
export const sampleUnderCounty: SessionRecord = {
  ...sampleRecord,
  county: {
    source: {
      packId: 'example.county',
      packVersion: '1.2.0',
      title: { en: 'Example County' },
      publisher: 'Example County Office of Education',
      manifestSha256: Sha256.parse('c0'.repeat(32)),
      signedBy: null,
    },
    settings: {
      agency: 'Example County Office of Education',
      address: '1 School Street, Example, CA 90000',
      signatory: { name: 'Jordan Ellis', title: 'Director of Student Wellness' },
    },
    logo: { mediaType: 'image/png', base64: DOT_PNG },
    signatory: { name: 'Robin Vega', title: 'Coordinator' },
  },
};
