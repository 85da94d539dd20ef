// Renders a template many times with one of the peers and prints the milliseconds of each render.
import { readFileSync, writeFileSync } from "node:fs";
import { performance } from "node:perf_hooks";

const [engine, template, values, rounds, out] = process.argv.slice(2);
const data = JSON.parse(readFileSync(values, "utf8"));
const content = readFileSync(template);

async function makeRenderer() {
  if (engine === "docxtemplater") {
    const { default: Docxtemplater } = await import("docxtemplater");
    const { default: PizZip } = await import("pizzip");
    return async () => {
      const document = new Docxtemplater(new PizZip(content), { linebreaks: true });
      document.render(data);
      return document.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" });
    };
  }
  const { TemplateHandler } = await import("easy-template-x");
  const handler = new TemplateHandler();
  return async () => handler.process(content, data);
}

const render = await makeRenderer();
const times = [];
let made;
for (let round = 0; round < Number(rounds); round += 1) {
  const begun = performance.now();
  made = await render();
  times.push(performance.now() - begun);
}
writeFileSync(out, Buffer.from(made));
console.log(JSON.stringify(times));
