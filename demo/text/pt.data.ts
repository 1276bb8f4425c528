export { english as portuguese } from './en.data.ts';
