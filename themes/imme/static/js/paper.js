// Draws on paper the QR code of the page's address (ISO/IEC 18004): bytes, level M, mask 0, versions 1 to 9.
// Of the few who print: it is no part of the page's script (js/page/paper.js asks for it), and drawn in
// the browser, for made with the page it would weigh on every reader. The address is there in words.

// For each version: all codewords, those of a block that mend errors, blocks.
const QR = [
  [26, 10, 1],
  [44, 16, 1],
  [70, 26, 1],
  [100, 18, 2],
  [134, 24, 2],
  [172, 16, 4],
  [196, 18, 4],
  [242, 22, 4],
  [292, 22, 5],
];
const FORMAT = 0x5412; // level M and mask 0, with their check bits and the standard's own mask

// Products in the field of 256 elements modulo x^8 + x^4 + x^3 + x^2 + 1.
function times(one, other) {
  let product = 0;
  for (let bit = 7; bit >= 0; bit--) {
    product = (product << 1) ^ ((product >> 7) * 0x11d);
    product ^= ((other >> bit) & 1) * one;
  }
  return product;
}

// The codewords that mend errors in *data*: what is left of it divided by the generator (Reed–Solomon).
function mending(data, count) {
  let generator = [1];
  for (let degree = 0, root = 1; degree < count; degree++, root = times(root, 2)) {
    generator = [...generator, 0].map((each, at) => each ^ times(generator[at - 1] ?? 0, root));
  }
  const rest = [...data, ...Array(count).fill(0)];
  for (let at = 0; at < data.length; at++) {
    const factor = rest[at];
    generator.forEach((each, place) => (rest[at + place] ^= times(each, factor)));
  }
  return rest.slice(data.length);
}

function codewords(bytes, [all, mend, blocks]) {
  const room = all - mend * blocks;
  const whole = [4, bytes.length >> 4, bytes.length & 15];
  for (const each of bytes) whole.push(each >> 4, each & 15);
  whole.push(0);
  const data = [];
  for (let at = 0; at < whole.length; at += 2) data.push((whole[at] << 4) | whole[at + 1]);
  for (let pad = 0xec; data.length < room; pad ^= 0xec ^ 0x11) data.push(pad);

  const short = Math.floor(room / blocks);
  const parts = [];
  for (let block = 0, at = 0; block < blocks; block++) {
    const size = short + (block >= blocks - (room % blocks) ? 1 : 0);
    parts.push(data.slice(at, (at += size)));
  }
  const mends = parts.map((part) => mending(part, mend));
  const woven = (rows, length) =>
    Array.from({ length }, (_, at) => rows.map((row) => row[at])).flat();
  return [...woven(parts, short + 1), ...woven(mends, mend)].filter((each) => each !== undefined);
}

// The modules, row by row: 1 is dark; null while nothing stands there.
function modules(bytes) {
  const found = QR.findIndex(([all, mend, blocks]) => all - mend * blocks - 2 >= bytes.length);
  if (found < 0) return null;
  const version = found + 1;
  const size = 17 + 4 * version;
  const grid = Array.from({ length: size }, () => Array(size).fill(null));
  const square = (row, column, reach, rings) => {
    for (let y = -reach; y <= reach; y++) {
      for (let x = -reach; x <= reach; x++) {
        if (grid[row + y]?.[column + x] === undefined) continue;
        grid[row + y][column + x] = rings.includes(Math.max(Math.abs(x), Math.abs(y))) ? 1 : 0;
      }
    }
  };
  for (let at = 8; at < size - 8; at++) grid[6][at] = grid[at][6] = 1 - (at % 2);
  for (const [row, column] of [[3, 3], [3, size - 4], [size - 4, 3]]) {
    square(row, column, 4, [0, 1, 3]);
  }
  const lines = version < 2 ? [] : version < 7 ? [6, size - 7] : [6, 2 * version + 8, size - 7];
  for (const row of lines) {
    for (const column of lines) {
      const isCorner = (row === 6 && column !== lines[1]) || (column === 6 && row !== lines[1]);
      if (lines.length > 2 ? !isCorner : row + column > size) square(row, column, 2, [0, 2]);
    }
  }
  for (let bit = 0; bit < 15; bit++) {
    const value = (FORMAT >> bit) & 1;
    const near = bit < 6 ? bit : bit < 8 ? bit + 1 : 14 - bit;
    if (bit < 8) grid[near][8] = grid[8][size - 1 - bit] = value;
    else grid[8][bit === 8 ? 7 : near] = grid[size - 15 + bit][8] = value;
  }
  grid[size - 8][8] = 1;
  if (version > 6) {
    let check = version;
    for (let step = 0; step < 12; step++) check = (check << 1) ^ ((check >> 11) * 0x1f25);
    for (let bit = 0; bit < 18; bit++) {
      const [far, near] = [size - 11 + (bit % 3), Math.floor(bit / 3)];
      grid[far][near] = grid[near][far] = (((version << 12) | check) >> bit) & 1;
    }
  }
  const words = codewords(bytes, QR[found]);
  let at = 0;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step++) {
      const row = (right + 1) & 2 ? step : size - 1 - step;
      for (const column of [right, right - 1]) {
        if (grid[row][column] !== null) continue;
        const bit = ((words[at >> 3] ?? 0) >> (7 - (at & 7))) & 1;
        grid[row][column] = bit ^ ((row + column) % 2 ? 0 : 1);
        at++;
      }
    }
  }
  return grid;
}

export function drawCode(place) {
  if (place.querySelector("svg")) return;
  const address = document.querySelector('link[rel="canonical"]').href;
  const grid = modules(new TextEncoder().encode(address));
  if (!grid) return;
  const space = "http://www.w3.org/2000/svg";
  const [svg, path] = ["svg", "path"].map((name) => document.createElementNS(space, name));
  const size = grid.length + 8; // with the four modules of margin that readers need
  svg.setAttribute("viewBox", `-4 -4 ${size} ${size}`);
  svg.setAttribute("class", "paper__code");
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", `Código QR de ${address}`);
  const dark = grid.flatMap((row, y) =>
    row.map((value, x) => (value ? `M${x} ${y}h1v1h-1z` : "")),
  );
  path.setAttribute("d", dark.join(""));
  svg.append(path);
  place.prepend(svg);
}
