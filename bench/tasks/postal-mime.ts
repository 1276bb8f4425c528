import PostalMime from 'postal-mime';
import { timed } from './timed.ts';

await timed(bytes => PostalMime.parse(bytes));
