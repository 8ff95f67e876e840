// Draw every page of a PDF with pdf.js, as Firefox does: node render.mjs FILE SCALE FOLDER
// Writes FOLDER/001.ppm and so on; whatever pdf.js warns of goes to standard error.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

const [file, scale, folder] = process.argv.slice(2);
console.log = console.info = console.warn = console.error;
const pdf = await getDocument({ data: new Uint8Array(readFileSync(file)), isEvalSupported: false }).promise;
for (let number = 1; number <= pdf.numPages; number++) {
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale: Number(scale) });
  const [width, height] = [Math.round(viewport.width), Math.round(viewport.height)];
  const { context } = pdf.canvasFactory.create(width, height);
  await page.render({ canvas: null, canvasContext: context, viewport }).promise;
  const pixels = context.getImageData(0, 0, width, height).data;
  const head = Buffer.from(`P6 ${width} ${height} 255\n`);
  const ppm = Buffer.alloc(head.length + width * height * 3);
  head.copy(ppm);
  for (let from = 0, to = head.length; from < pixels.length; from += 4) {
    ppm[to++] = pixels[from];
    ppm[to++] = pixels[from + 1];
    ppm[to++] = pixels[from + 2];
  }
  writeFileSync(join(folder, `${String(number).padStart(3, "0")}.ppm`), ppm);
  page.cleanup();
}
await pdf.destroy?.();
