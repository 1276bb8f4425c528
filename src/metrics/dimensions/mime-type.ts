/** What sort of file is attached. */
import { sql } from 'kysely';
import type { Dimension } from '../define.ts';

export const mime_type: Dimension = {
  id: 'mime_type',
  title: { en: 'MIME type', es: 'Tipo MIME' },
  type: 'text',
  on: { attachment: { key: sql`f.type` } },
};

/** Families of MIME types a person would name. Checked from the top; media types per IANA's registry. */
export const attachment_type: Dimension = {
  id: 'attachment_type',
  title: { en: 'Type of file', es: 'Tipo de archivo' },
  type: 'text',
  on: {
    attachment: {
      key: sql`case
        when f.type like 'image/%' then 'image'
        when f.type = 'application/pdf' then 'pdf'
        when f.type like '%spreadsheet%' or f.type like '%excel%' or f.type = 'text/csv' then 'spreadsheet'
        when f.type like '%presentation%' or f.type like '%powerpoint%' then 'presentation'
        when f.type like '%wordprocessing%' or f.type like '%msword%' or f.type like '%opendocument.text%'
          or f.type in ('application/rtf', 'text/rtf') then 'document'
        when f.type in ('text/calendar', 'application/ics') then 'calendar'
        when f.type like 'message/%' then 'message'
        when f.type like 'text/%' then 'text'
        when f.type like 'audio/%' then 'audio'
        when f.type like 'video/%' then 'video'
        when f.type like '%zip%' or f.type like '%compressed%' or f.type like '%x-tar%' or f.type like '%rar%' then 'archive'
        else 'other' end`,
    },
  },
  values: [
    'image',
    'pdf',
    'document',
    'spreadsheet',
    'presentation',
    'archive',
    'audio',
    'video',
    'calendar',
    'message',
    'text',
    'other',
  ],
};
