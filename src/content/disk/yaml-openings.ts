/** Quotation marks and brackets that are opened and never closed: told where they open, and not where the parser gives up. */
import { visit, type Document, type YAMLError } from 'yaml';
import { refuseOpenBracket, type YamlFault } from './yaml-faults.ts';

export type Openings = () => ReadonlyMap<number, number>;

/** The starts of texts in quotation marks by their ends; made when the first one is asked for. */
export function toOpenings(document: Document.Parsed): Openings {
  let starts: Map<number, number> | undefined;
  return () => {
    if (starts !== undefined) return starts;
    const found = new Map<number, number>();
    visit(document, {
      Scalar: (_, { type, range }) => {
        if (type?.startsWith('QUOTE') === true && range != null) found.set(range[1], range[0]);
      },
    });
    starts = found;
    return found;
  };
}

/** The parser says where the text ends that lacks its mark, which may be many lines after the mark that opens it. */
export function findOpenQuote(openings: Openings, { code, pos }: YAMLError): YamlFault | undefined {
  const offset = code === 'MISSING_CHAR' ? openings().get(pos[0]) : undefined;
  return offset === undefined
    ? undefined
    : {
        offset,
        code: 'yaml.quote',
        message: 'the quotation mark that opens here is never closed',
        remedy: 'put the same mark at the end of the text',
      };
}

/** The bracket that the parser misses the other half of, where it says so. */
export function findOpenBracket(
  document: Document.Parsed,
  text: string,
  { message, pos }: YAMLError,
): YamlFault | undefined {
  if (!/end with a? ?[\]}]/.test(message)) return undefined;
  let found: number | undefined;
  const look = (
    _: unknown,
    { flow, range }: { flow?: boolean; range?: readonly number[] | null },
  ) => {
    const [start] = range ?? [];
    if (flow === true && start !== undefined && start < pos[0]) found = start;
  };
  visit(document, { Map: look, Seq: look });
  return found === undefined ? undefined : refuseOpenBracket(text, found);
}
