export { collections } from 'dateline/collections';
