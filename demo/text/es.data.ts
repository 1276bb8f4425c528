export { english as spanish } from './en.data.ts';
