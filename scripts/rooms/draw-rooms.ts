/** Draws the rooms of the source as a table: a disc means that the row's room imports the column's. */
import { levels, readImports } from '../../test/support/rooms.ts';

const [CELL, LEFT, TOP] = [22, 170, 150];

/** An SVG that depends only on the imports. */
export function drawRooms(src: string): string {
  const imports = readImports(src);
  const rooms = levels.flatMap((names, level) => names.map((name) => ({ name, level })));
  const end = rooms.length * CELL;
  const rows = rooms.flatMap(({ name, level }, row) => {
    const y = TOP + row * CELL + CELL / 2;
    const discs = rooms.flatMap((other, column) =>
      imports.get(name)?.has(other.name) === true
        ? [`<circle cx="${LEFT + column * CELL + CELL / 2}" cy="${y}" r="5.5"/>`]
        : [],
    );
    const band = level % 2 === 0 ? [] : [toBand(y - CELL / 2, LEFT + end)];
    return [
      ...band,
      `<text x="${LEFT - 10}" y="${y + 4}" text-anchor="end">${name}</text>`,
      ...discs,
    ];
  });
  const columns = rooms.map(({ name }, column) => {
    const x = LEFT + column * CELL + CELL / 2 + 4;
    return `<text transform="translate(${x} ${TOP - 10}) rotate(-60)">${name}</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${LEFT + end + 60} ${TOP + end + 10}" font-family="sans-serif" font-size="13">`,
    '<title>The rooms of src: the room of each row imports those of the marked columns</title>',
    `<rect width="100%" height="100%" fill="#fff"/>`,
    ...rows,
    ...columns,
    `<path d="M${LEFT} ${TOP}L${LEFT + end} ${TOP + end}" stroke="#b3261e" fill="none"/>`,
    '</svg>',
    '',
  ].join('\n');
}

function toBand(y: number, width: number): string {
  return `<rect y="${y}" width="${width}" height="${CELL}" fill="#f0f0ec"/>`;
}
